package io.closeout.disposal;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "restore_line")
class RestoreLineEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long assetId;

    /** The asset until the restore ends, then null: a unique key keeps every asset in at most one open restore. */
    private Long openAssetId;

    private Long newAssetId;

    protected RestoreLineEntity() {}

    RestoreLineEntity(long assetId) {
        this.assetId = assetId;
        this.openAssetId = assetId;
    }

    long assetId() {
        return assetId;
    }

    Long newAssetId() {
        return newAssetId;
    }

    void cameBackAs(long newAsset) {
        newAssetId = newAsset;
    }

    void close() {
        openAssetId = null;
    }
}
