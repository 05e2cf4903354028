package io.closeout.intake;

/** Where the import of a file stands. */
public enum ImportStatus {
    /** The dry run is under way. */
    CHECKING,
    /** The dry run is over; a person decides. */
    CHECKED,
    /** The file leaves something open that its figures do not tell; a person answers. */
    ASKING,
    /** The file as a whole cannot be read as it is; the sentence says what to do. */
    UNREADABLE,
    /** The take-on does not tie to the trial balance: finance signs for the difference or sends the file back. */
    AWAITING_SIGNATURE,
    /** Cards are being registered, part by part. */
    APPLYING,
    /** All chosen rows are in the register. */
    APPLIED,
    /** Stopped in the middle by a person, a fault or a restart; what is in stays, the rest may be gone on with. */
    STOPPED,
    /** Given up before anything was registered. */
    DISCARDED
}
