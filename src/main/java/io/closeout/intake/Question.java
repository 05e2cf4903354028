package io.closeout.intake;

import io.closeout.refusal.Refusal;

/**
 * What a file leaves open and its figures do not decide: nothing is read before a person has said it.
 *
 * @param asked    the sentence; its field is the setting
 * @param setting  of the profile that answers it: see {@link ImportProfile#answering}
 * @param proposal what the figures suggest, as an answer; empty if they suggest nothing
 */
record Question(Refusal asked, String setting, String proposal) {
    static final String LIFE_UNIT = "life_unit";
    static final String RATE_UNIT = "rate_unit";
    static final String TAKE_ON_MONTH = "take_on_month";
    static final String ROUNDS_TO_FEN = "rounds_to_fen";
}
