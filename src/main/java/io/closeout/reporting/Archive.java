package io.closeout.reporting;

import java.util.Optional;

/** The record of a case as an auditor finds it: case, assets with their history, signatures and vouchers. */
public interface Archive {
    /** Files a case once; a second call returns the first record. @return SHA-256 of the record, hexadecimal */
    String file(String caseNumber);

    /** The record as JSON text, empty before the case is archived. */
    Optional<String> record(String caseNumber);
}
