package io.closeout.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "asset_class")
class AssetClassEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String company;
    private String code;

    @Column(name = "parent_code")
    private String parent;

    private String name;
    private boolean dataBearing;

    protected AssetClassEntity() {}

    AssetClassEntity(AssetClass assetClass) {
        this.company = assetClass.company();
        this.code = assetClass.code();
        this.parent = assetClass.parent();
        this.name = assetClass.name();
        this.dataBearing = assetClass.dataBearing();
    }

    AssetClass toAssetClass() {
        return new AssetClass(company, code, parent, name, dataBearing);
    }
}
