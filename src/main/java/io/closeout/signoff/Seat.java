package io.closeout.signoff;

import io.closeout.organisation.Post;
import java.time.Instant;

/**
 * One seat as it stands.
 *
 * @param vote     null while it is open
 * @param signedBy null while it is open
 */
public record Seat(
        long id,
        long round,
        String department,
        String departmentName,
        int level,
        SeatMode mode,
        Post post,
        Vote vote,
        String signedBy,
        Instant signedAt) {
    public boolean open() {
        return vote == null;
    }
}
