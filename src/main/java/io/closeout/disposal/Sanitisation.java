package io.closeout.disposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The record that the data of an asset is gone (NIST SP 800-88).
 *
 * @param verifier    who checked the result; not the person who did it
 * @param mediaSerial serial number of the medium
 */
@Embeddable
public record Sanitisation(
        @Enumerated(EnumType.STRING) @Column(name = "sanitisation_method") Method method,
        @Column(name = "sanitisation_tool") String tool,
        @Column(name = "sanitisation_verifier") String verifier,
        @Column(name = "media_serial") String mediaSerial,
        @Column(name = "certificate_number") String certificateNumber) {
    /** Methods of NIST SP 800-88. */
    public enum Method {
        CLEAR,
        PURGE,
        DESTROY
    }

    String proof() {
        return String.join(" ", mediaSerial, tool, verifier, certificateNumber);
    }
}
