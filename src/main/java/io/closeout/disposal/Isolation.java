package io.closeout.disposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The proof that nobody can switch an asset on again.
 *
 * @param scannedCode what was read from the label, its code or the one it had before, for {@link Kind#SCANNED_IN}
 * @param location    where it stands now
 * @param sealNumber  for {@link Kind#SEALED}
 */
@Embeddable
public record Isolation(
        @Enumerated(EnumType.STRING) @Column(name = "isolation_kind") Kind kind,
        @Column(name = "scanned_code") String scannedCode,
        @Column(name = "isolation_location") String location,
        @Column(name = "seal_number") String sealNumber) {
    public enum Kind {
        /** 扫码入库. */
        SCANNED_IN,
        /** 就地封存, where it cannot be carried. */
        SEALED
    }

    /** Where the asset was carried to, null if it was sealed where it stands. */
    String newLocation() {
        return kind == Kind.SCANNED_IN ? location : null;
    }

    /** Where it stands, or the seal on it. */
    String place() {
        return kind == Kind.SCANNED_IN ? location : sealNumber;
    }
}
