package io.closeout.signoff;

import io.closeout.organisation.Department;
import io.closeout.organisation.Post;

/**
 * One signature to be asked for.
 *
 * @param level levels are asked one after the other, in ascending order
 * @param post  whose holders may sign
 */
public record PlannedSeat(Department department, int level, SeatMode mode, Post post) {}
