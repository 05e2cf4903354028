package io.closeout.sheet;

import io.closeout.refusal.Refusal;
import org.apache.poi.EncryptedDocumentException;

/** Why a file cannot be read, in a sentence; the exception it was found by stays as the cause. */
final class Unreadable {
    static final String FILE = "file";
    private static final String ZIP_BOMB = "Zip bomb";

    private Unreadable() {}

    static Refusal because(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof EncryptedDocumentException) {
                return caused(new Refusal("sheet.encrypted", FILE), e);
            }
            if (cause.getMessage() != null && cause.getMessage().contains(ZIP_BOMB)) {
                return caused(new Refusal("sheet.unpacks-too-far", FILE), e);
            }
        }
        return caused(new Refusal("sheet.damaged", FILE), e);
    }

    static Refusal unknownKind(Throwable e) {
        return caused(new Refusal("sheet.unknown-kind", FILE), e);
    }

    private static Refusal caused(Refusal refusal, Throwable cause) {
        refusal.initCause(cause);
        return refusal;
    }
}
