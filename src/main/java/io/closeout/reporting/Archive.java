package io.closeout.reporting;

import java.util.Optional;

/** The record of a case as an auditor finds it: case, assets with their history, signatures and vouchers. */
public interface Archive {
    /** When a record was made. */
    enum Stage {
        /** The assets have left the register, costs or proceeds are still expected (固定资产清理 is open). */
        INTERIM,
        /** The case is settled. */
        FINAL
    }

    /** Files a stage of a case once; a second call returns the first record. @return SHA-256 of the record, hexadecimal */
    String file(String caseNumber, Stage stage);

    /** @param text JSON */
    record Filed(Stage stage, String text) {}

    /** The latest record, empty before the assets have left the register. */
    Optional<Filed> record(String caseNumber);
}
