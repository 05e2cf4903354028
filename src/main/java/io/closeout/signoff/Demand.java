package io.closeout.signoff;

import io.closeout.organisation.DepartmentFunction;

/**
 * What a policy asks for: every department that has the function signs.
 *
 * @param level levels are asked one after the other, in ascending order
 */
public record Demand(DepartmentFunction function, int level, SeatMode mode) {}
