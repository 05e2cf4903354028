package io.closeout.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments in the database: in UTC, whatever zone the machine is in. */
public final class UtcColumn {
    private UtcColumn() {}

    /** As it is written. */
    public static LocalDateTime of(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** As it is read; null where nothing is written. */
    public static Instant read(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
