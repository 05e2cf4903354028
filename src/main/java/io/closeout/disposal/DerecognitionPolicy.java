package io.closeout.disposal;

/** Which date ends depreciation, by company and kind of leaving; answered by a decision table. */
public interface DerecognitionPolicy {
    DerecognitionBasis basisFor(String company, Leaving leaving);
}
