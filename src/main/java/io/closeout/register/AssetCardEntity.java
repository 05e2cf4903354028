package io.closeout.register;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;

@Entity
@Table(name = "asset_card")
class AssetCardEntity {
    private static final int BASIS_POINTS = 10_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String company;
    private String branch;
    private String code;
    private String name;
    private String assetClass;
    private String department;
    private String custodian;
    private String location;
    private String serialNumber;
    private boolean dataBearing;
    private boolean hazardous;
    private LocalDate inServiceOn;

    @Column(name = "cost_fen")
    private Money cost;

    @Column(name = "residual_value_fen")
    private Money residualValue;

    @Enumerated(EnumType.STRING)
    private DepreciationMethod method;

    private int lifeMonths;

    @Enumerated(EnumType.STRING)
    private AssetState state;

    @Enumerated(EnumType.STRING)
    private AssetState stateBeforeDisposal;

    private LocalDate stoppedOn;
    private YearMonth lastChargeMonth;

    protected AssetCardEntity() {}

    AssetCardEntity(NewAsset asset, boolean dataBearing, DepreciationPolicy.Terms terms) {
        this.company = asset.company();
        this.branch = asset.branch();
        this.code = asset.code();
        this.name = asset.name();
        this.assetClass = asset.assetClass();
        this.department = asset.department();
        this.custodian = asset.custodian();
        this.location = asset.location();
        this.serialNumber = asset.serialNumber();
        this.dataBearing = dataBearing;
        this.hazardous = asset.hazardous();
        this.inServiceOn = asset.inServiceOn();
        this.cost = asset.cost();
        this.residualValue = asset.cost().share(terms.residualBasisPoints(), BASIS_POINTS);
        this.method = terms.method();
        this.lifeMonths = terms.lifeMonths();
        this.state = AssetState.IN_USE;
    }

    /** The only way a state changes. */
    AssetState apply(AssetVerb verb) {
        if (!verb.allowedFrom(state)) {
            throw new Refusal("register.state-does-not-allow", "assets", code, state, verb);
        }
        AssetState from = state;
        if (verb == AssetVerb.REPORT_STOPPED) {
            stateBeforeDisposal = from;
        }
        state = verb.target(stateBeforeDisposal);
        return from;
    }

    AssetState state() {
        return state;
    }

    void useStopped(LocalDate on) {
        stoppedOn = on;
    }

    void moveTo(String place) {
        location = place;
    }

    void chargeUpTo(YearMonth month) {
        lastChargeMonth = month;
    }

    AssetCard toCard() {
        return new AssetCard(
                id,
                company,
                branch,
                code,
                name,
                assetClass,
                department,
                custodian,
                location,
                serialNumber,
                dataBearing,
                hazardous,
                inServiceOn,
                cost,
                residualValue,
                method,
                lifeMonths,
                state,
                stoppedOn,
                lastChargeMonth);
    }
}
