package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.register.AssetKind;
import io.closeout.register.AssetState;
import io.closeout.register.Register;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoredBookTotals implements BookTotals {
    private static final String NOBODY = "";
    private static final int A_FEW = 5;
    private static final String STANDING = " where c.company = :company and c.kind in (:kinds) and c.added_in <= :month"
            + " and (c.state not in (:gone) or c.code in (:leftLater))";
    private static final String CHARGED = " left join (select asset_id, sum(amount_fen) fen from depreciation_charge"
            + " where company = :company and posted_in <= :month group by asset_id) d on d.asset_id = c.id";
    private static final String SOMETHING_HAPPENED = " exists (select 1 from life_event e where e.asset_id = c.id"
            + " and e.kind not in ('ESTIMATE', 'IDLE', 'REUSED', 'TRANSFER'))";

    private final NamedParameterJdbcTemplate jdbc;
    private final Register register;
    private final LifeEventRows events;
    private final ChargeRows rows;

    StoredBookTotals(NamedParameterJdbcTemplate jdbc, Register register, LifeEventRows events, ChargeRows rows) {
        this.jdbc = jdbc;
        this.register = register;
        this.events = events;
        this.rows = rows;
    }

    @Override
    public BookValue atEndOf(String company, YearMonth month, Collection<String> leftLater) {
        Map<String, Object> asked = Map.of(
                "company", company,
                "month", month.toString(),
                "kinds", namesOf(AssetKind.values(), AssetKind::onTheBooks),
                "gone", namesOf(AssetState.values(), AssetState::gone),
                // an empty list is no SQL
                "leftLater", leftLater.isEmpty() ? List.of(NOBODY) : leftLater);
        return jdbc
                .queryForList(
                        "select c.id from asset_card c" + STANDING + " and" + SOMETHING_HAPPENED, asked, Long.class)
                .stream()
                .map(asset -> eventful(asset, month))
                .reduce(uneventful(asked), BookValue::plus);
    }

    private BookValue uneventful(Map<String, Object> asked) {
        return jdbc.queryForObject(
                "select sum(c.cost_fen), sum(c.take_on_accumulated_fen) + sum(coalesce(d.fen, 0)),"
                        + " sum(c.take_on_impairment_fen) from asset_card c" + CHARGED + STANDING + " and not"
                        + SOMETHING_HAPPENED,
                asked,
                (row, index) -> new BookValue(
                        Money.ofFen(row.getLong(1)), Money.ofFen(row.getLong(2)), Money.ofFen(row.getLong(3))));
    }

    /** An impairment, an improvement or a renovation is not in the sums of its columns. */
    private BookValue eventful(long asset, YearMonth month) {
        return StandingValue.of(register.card(asset), events.story(asset), month, rows.chargedByMonth(asset, month));
    }

    private static <E extends Enum<E>> List<String> namesOf(E[] all, Predicate<E> chosen) {
        return Arrays.stream(all).filter(chosen).map(Enum::name).toList();
    }

    @Override
    public List<Entered> enteredIn(String company, YearMonth month) {
        Map<String, Money> entered = new TreeMap<>();
        jdbc.query(
                "select posted_by, sum(amount_fen) from depreciation_charge where company = :company"
                        + " and posted_in = :month group by posted_by",
                Map.of("company", company, "month", month.toString()),
                row -> {
                    entered.merge(
                            DepreciationRun.numberOrSource(row.getString(1)), Money.ofFen(row.getLong(2)), Money::plus);
                });
        return entered.entrySet().stream()
                .filter(one -> !one.getValue().isZero())
                .map(one -> new Entered(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public List<String> addedAt(String company, YearMonth since, Money cost) {
        return jdbc.queryForList(
                "select code from asset_card where company = :company and added_in >= :since and cost_fen = :cost"
                        + " and kind in (:kinds) order by code limit " + A_FEW,
                Map.of(
                        "company", company,
                        "since", since.toString(),
                        "cost", cost.fen(),
                        "kinds", namesOf(AssetKind.values(), AssetKind::onTheBooks)),
                String.class);
    }
}
