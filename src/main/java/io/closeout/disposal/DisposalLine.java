package io.closeout.disposal;

import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;

/**
 * One asset of a case as it stands.
 *
 * @param sanitisation null until recorded
 * @param isolation    null until isolated
 * @param strikeReason why it was struck, or why a seat asked to strike it; null if nobody did
 */
public record DisposalLine(
        long id,
        AssetCard asset,
        LineStatus status,
        Sanitisation sanitisation,
        Isolation isolation,
        String strikeReason) {
    public boolean open() {
        return status == LineStatus.OPEN;
    }

    public boolean needsSanitisation() {
        return asset.dataBearing() && sanitisation == null;
    }

    boolean awaitsIsolation() {
        return open() && asset.state() == AssetState.PENDING_DISPOSAL;
    }
}
