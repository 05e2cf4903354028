package io.closeout.depreciation;

import java.util.List;

/**
 * What finance chooses for the assets of a check-list that stopped and are not written off (停用未核销).
 *
 * @param booked true: what was charged after the stop is taken back with the voucher of the month
 * @param kept   codes of assets that are left as they are all the same, for the reason that is signed
 */
public record CutOff(boolean booked, List<String> kept) {
    /** Everything stays as it is, for the reason that is signed. */
    public static final CutOff NONE = new CutOff(false, List.of());

    public CutOff {
        kept = List.copyOf(kept);
    }
}
