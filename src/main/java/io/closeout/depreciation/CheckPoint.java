package io.closeout.depreciation;

import io.closeout.refusal.Refusal;

/**
 * Something to look at before a month is run. Nothing here stops the run: finance settles it first, or says why not.
 *
 * @param kind    which check found it, e.g. {@code reading}
 * @param subject code of the asset, key of the voucher, number of the import
 * @param what    says what is open and what to do
 */
public record CheckPoint(String kind, String subject, Refusal what) {}
