package io.closeout.change;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "asset_change_line")
class ChangeLineEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long assetId;

    /** The asset until the change is over, then null: a unique key keeps every asset in at most one open change. */
    private Long openAssetId;

    protected ChangeLineEntity() {}

    ChangeLineEntity(long assetId) {
        this.assetId = assetId;
        this.openAssetId = assetId;
    }

    long assetId() {
        return assetId;
    }

    void close() {
        openAssetId = null;
    }
}
