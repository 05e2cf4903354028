package io.closeout.disposal;

import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "disposal_line")
class DisposalLineEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private long assetId;

    /** The asset while the line is open, then null: a unique key keeps every asset in at most one open case. */
    private Long openAssetId;

    @Enumerated(EnumType.STRING)
    private LineStatus status;

    @Embedded
    private Sanitisation sanitisation;

    @Embedded
    private Isolation isolation;

    private String strikeReason;

    protected DisposalLineEntity() {}

    DisposalLineEntity(long assetId) {
        this.assetId = assetId;
        this.openAssetId = assetId;
        this.status = LineStatus.OPEN;
    }

    /** The same asset in a follow-up case: what was proved about it stays proved. */
    DisposalLineEntity followUp() {
        DisposalLineEntity line = new DisposalLineEntity(assetId);
        line.sanitisation = sanitisation;
        line.isolation = isolation;
        return line;
    }

    Long id() {
        return id;
    }

    long assetId() {
        return assetId;
    }

    boolean open() {
        return status == LineStatus.OPEN;
    }

    boolean disposed() {
        return status == LineStatus.DISPOSED;
    }

    void sanitise(Sanitisation record) {
        sanitisation = record;
    }

    void isolate(Isolation proof, AssetCard asset) {
        if (asset.dataBearing() && sanitisation == null) {
            throw new Refusal("disposal.not-sanitised", "", asset.code());
        }
        isolation = proof;
    }

    void recall() {
        isolation = null;
    }

    /** Several seats may ask; every reason is kept. */
    void askToStrike(String reason) {
        strikeReason = strikeReason == null ? reason : strikeReason + "; " + reason;
    }

    void forgetStrike() {
        strikeReason = null;
    }

    String strikeReason() {
        return strikeReason;
    }

    boolean strikeAsked() {
        return open() && strikeReason != null;
    }

    void close(LineStatus end) {
        status = end;
        openAssetId = null;
    }

    DisposalLine toLine(AssetCard asset) {
        return new DisposalLine(id, asset, status, sanitisation, isolation, strikeReason);
    }
}
