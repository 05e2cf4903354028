package io.closeout.depreciation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored bases. */
@Component
class BasisRows {
    private static final int BATCH = 1_000;
    private static final String BASES =
            "select asset_id, book, basis_version, content, complete_from from depreciation_basis where ";

    private final JdbcTemplate jdbc;

    BasisRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By asset, book and version. */
    List<Basis> between(String company, long first, long last) {
        return jdbc.query(
                BASES + "company = ? and asset_id between ? and ? order by asset_id, book, basis_version",
                BasisRows::basis,
                company,
                first,
                last);
    }

    /** By version. */
    List<Basis> of(long asset, Book book) {
        return jdbc.query(
                BASES + "asset_id = ? and book = ? order by basis_version", BasisRows::basis, asset, book.name());
    }

    /** The next assets of a company that have a basis, by id. */
    List<Long> assetsAfter(String company, long asset, int limit) {
        return jdbc.queryForList(
                "select distinct asset_id from depreciation_basis where company = ? and asset_id > ?"
                        + " order by asset_id limit ?",
                Long.class,
                company,
                asset,
                limit);
    }

    /** @param rules versions of the tables that were asked */
    void insert(String company, List<Basis> bases, String rules, YearMonth madeIn) {
        jdbc.batchUpdate(
                "insert into depreciation_basis (asset_id, book, basis_version, company, content, rules, made_in,"
                        + " complete_from) values (?, ?, ?, ?, ?, ?, ?, ?)",
                bases,
                BATCH,
                (row, basis) -> {
                    row.setLong(1, basis.asset());
                    row.setString(2, basis.book().name());
                    row.setInt(3, basis.version());
                    row.setString(4, company);
                    row.setString(5, basis.content());
                    row.setString(6, rules);
                    row.setString(7, madeIn.toString());
                    row.setString(
                            8,
                            basis.completeFrom() == null
                                    ? null
                                    : basis.completeFrom().toString());
                });
    }

    void complete(List<Basis> bases) {
        jdbc.batchUpdate(
                "update depreciation_basis set complete_from = ? where asset_id = ? and book = ? and basis_version = ?",
                bases,
                BATCH,
                (row, basis) -> {
                    row.setString(1, basis.completeFrom().toString());
                    row.setLong(2, basis.asset());
                    row.setString(3, basis.book().name());
                    row.setInt(4, basis.version());
                });
    }

    private static Basis basis(ResultSet row, int index) throws SQLException {
        String complete = row.getString(5);
        return new Basis(
                row.getLong(1),
                Book.valueOf(row.getString(2)),
                row.getInt(3),
                row.getString(4),
                complete == null ? null : YearMonth.parse(complete));
    }
}
