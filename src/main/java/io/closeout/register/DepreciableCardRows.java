package io.closeout.register;

import io.closeout.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the columns that the depreciation of a card needs, and no card as a whole. */
@Component
@Transactional(readOnly = true)
class DepreciableCardRows implements DepreciableCards {
    private static final String CARDS =
            "select id, company, code, kind, asset_class, state, use_status, method, custom_method, cost_fen,"
                    + " residual_value_fen, life_months, in_service_on, added_in, take_on_month, take_on_accumulated_fen,"
                    + " take_on_current_year_fen, take_on_impairment_fen, take_on_months, take_on_year_opening_fen,"
                    + " straight_line_basis, total_units, units_used, using_departments, stopped_on, last_charge_month, tax_class,"
                    + " tax_basis_fen, tax_accumulated_fen, tax_life_months, tax_election from asset_card"
                    + " where company = ? and kind = 'FIXED_ASSET' and method <> 'NONE' and state not in ('DISPOSED', 'REVOKED')";

    private final JdbcTemplate jdbc;

    DepreciableCardRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DepreciableCard> between(String company, long first, long last) {
        return jdbc.query(
                CARDS + " and id between ? and ? order by id", DepreciableCardRows::card, company, first, last);
    }

    @Override
    public List<DepreciableCard> byUnits(String company) {
        return jdbc.query(CARDS + " and method = 'UOP' order by code", DepreciableCardRows::card, company);
    }

    /** Columns by their place: a name is looked up a million times. */
    private static DepreciableCard card(ResultSet row, int index) throws SQLException {
        int at = 0;
        return new DepreciableCard(
                row.getLong(++at),
                row.getString(++at),
                row.getString(++at),
                AssetKind.valueOf(row.getString(++at)),
                row.getString(++at),
                AssetState.valueOf(row.getString(++at)),
                UseStatus.valueOf(row.getString(++at)),
                DepreciationMethod.valueOf(row.getString(++at)),
                CustomMethod.ofText(row.getString(++at)),
                Money.ofFen(row.getLong(++at)),
                Money.ofFen(row.getLong(++at)),
                row.getInt(++at),
                row.getObject(++at, LocalDate.class),
                month(row, ++at),
                takeOn(row, (at += 7) - 6),
                units(row, ++at),
                units(row, ++at),
                DepartmentShare.listed(row.getString(++at)),
                row.getObject(++at, LocalDate.class),
                month(row, ++at),
                forTax(row, ++at));
    }

    private static TakeOn takeOn(ResultSet row, int from) throws SQLException {
        YearMonth through = month(row, from);
        if (through == null) {
            return null;
        }
        String basis = row.getString(from + 6);
        return new TakeOn(
                through,
                money(row, from + 1),
                money(row, from + 2),
                money(row, from + 3),
                whole(row, from + 4),
                money(row, from + 5),
                basis == null ? StraightLineBasis.ORIGINAL : StraightLineBasis.valueOf(basis));
    }

    private static DepreciableCard.ForTax forTax(ResultSet row, int from) throws SQLException {
        String taxClass = row.getString(from);
        return new DepreciableCard.ForTax(
                taxClass == null ? null : TaxClass.valueOf(taxClass),
                money(row, from + 1),
                money(row, from + 2),
                whole(row, from + 3),
                row.getString(from + 4));
    }

    private static YearMonth month(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : CanonicalText.month(text);
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : Money.ofFen(fen);
    }

    private static Integer whole(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static BigDecimal units(ResultSet row, int column) throws SQLException {
        BigDecimal units = row.getBigDecimal(column);
        return units == null ? null : units.stripTrailingZeros();
    }
}
