package io.closeout.intake;

import io.closeout.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The stored findings of dry runs, written in batches: a bad file has as many as rows. */
@Component
class FindingRows {
    private static final int BATCH = 500;
    private static final int LONGEST = 300;

    private final JdbcTemplate jdbc;

    FindingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A finding whose sentence is not yet said in any language. */
    record Found(int line, Finding.Severity severity, String column, String value, Refusal reason) {}

    void insert(long importId, List<Found> findings) {
        jdbc.batchUpdate(
                "insert into import_finding (import_id, row_line, severity, column_name, cell_value, field, code,"
                        + " sentence, sentence_en) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                findings,
                BATCH,
                (row, found) -> {
                    row.setLong(1, importId);
                    row.setInt(2, found.line());
                    row.setString(3, found.severity().name());
                    row.setString(4, shortened(found.column()));
                    row.setString(5, shortened(found.value()));
                    row.setString(6, found.reason().field());
                    row.setString(7, found.reason().code());
                    row.setString(8, found.reason().sentence(Locale.SIMPLIFIED_CHINESE));
                    row.setString(9, found.reason().sentence(Locale.ENGLISH));
                });
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Forgets what an earlier dry run of the same file found. */
    void delete(long importId) {
        jdbc.update("delete from import_finding where import_id = ?", importId);
    }

    int count(long importId, Finding.Severity severity) {
        return jdbc.queryForObject(
                "select count(*) from import_finding where import_id = ? and severity = ?",
                Integer.class,
                importId,
                severity.name());
    }

    List<Finding> page(long importId, Finding.Severity severity, int offset, int limit, Locale locale) {
        return jdbc.query(
                select(locale) + " order by row_line, id limit ? offset ?",
                FindingRows::finding,
                importId,
                severity.name(),
                limit,
                offset);
    }

    /** @param after null: from the first */
    List<Finding> after(long importId, Finding.Severity severity, Finding after, int limit, Locale locale) {
        int line = after == null ? 0 : after.line();
        return jdbc.query(
                select(locale) + " and row_line >= ? and (row_line > ? or id > ?) order by row_line, id limit ?",
                FindingRows::finding,
                importId,
                severity.name(),
                line,
                line,
                after == null ? 0 : after.id(),
                limit);
    }

    private static String select(Locale locale) {
        String sentence = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "sentence_en" : "sentence";
        return "select id, row_line, severity, column_name, cell_value, field, code, " + sentence + " as reason"
                + " from import_finding where import_id = ? and severity = ?";
    }

    /** The lines that cannot be imported. */
    BitSet faultyLines(long importId) {
        BitSet lines = new BitSet();
        jdbc.query(
                "select distinct row_line from import_finding where import_id = ? and severity = 'FAULT'",
                row -> {
                    lines.set(row.getInt(1));
                },
                importId);
        return lines;
    }

    private static Finding finding(ResultSet row, int index) throws SQLException {
        return new Finding(
                row.getLong("id"),
                row.getInt("row_line"),
                Finding.Severity.valueOf(row.getString("severity")),
                row.getString("column_name"),
                row.getString("cell_value"),
                row.getString("field"),
                row.getString("code"),
                row.getString("reason"));
    }
}
