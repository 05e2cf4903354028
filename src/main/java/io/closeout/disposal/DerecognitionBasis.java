package io.closeout.disposal;

/** Which date gives the derecognition month. */
public enum DerecognitionBasis {
    /** The day use stopped. */
    STOPPED,
    /** The day the last asset of the case was isolated. */
    ISOLATED,
    /** The day of the last required signature. */
    APPROVED
}
