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
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * A stored card. {@code cardValues} holds every field; the columns beside it are those that rules and queries ask for,
 * written from it and never otherwise. Ids are given in blocks, so that many cards go to the database at once.
 */
@Entity
@Table(name = "asset_card")
class AssetCardEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "asset_card")
    @TableGenerator(
            name = "asset_card",
            table = "id_block",
            pkColumnName = "table_name",
            pkColumnValue = "asset_card",
            valueColumnName = "next_id",
            allocationSize = 1000)
    private Long id;

    @Version
    private long version;

    private String company;
    private String branch;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private AssetKind kind;

    private String assetClass;
    private String department;
    private String custodian;
    private String location;
    private String serialNumber;
    private String legacyCode;
    private String parentCode;
    private String sourceDocument;
    private boolean dataBearing;
    private boolean hazardous;
    private LocalDate inServiceOn;
    private YearMonth addedIn;

    @Column(name = "cost_fen")
    private Money cost;

    @Column(name = "residual_value_fen")
    private Money residualValue;

    @Enumerated(EnumType.STRING)
    private DepreciationMethod method;

    private String customMethod;

    private int lifeMonths;
    private YearMonth takeOnMonth;

    @Column(name = "take_on_accumulated_fen")
    private Money takeOnAccumulated;

    @Column(name = "take_on_impairment_fen")
    private Money takeOnImpairment;

    private String usingDepartments;

    @Column(name = "take_on_current_year_fen")
    private Money takeOnCurrentYear;

    private Integer takeOnMonths;

    @Column(name = "take_on_year_opening_fen")
    private Money takeOnYearOpening;

    @Enumerated(EnumType.STRING)
    private StraightLineBasis straightLineBasis;

    private BigDecimal totalUnits;
    private BigDecimal unitsUsed;

    @Enumerated(EnumType.STRING)
    private UseStatus useStatus;

    @Enumerated(EnumType.STRING)
    private TaxClass taxClass;

    @Column(name = "tax_basis_fen")
    private Money taxBasis;

    @Column(name = "tax_accumulated_fen")
    private Money taxAccumulated;

    private Integer taxLifeMonths;
    private String taxElection;
    private CardValues cardValues;
    private String registeredAs;
    private String standsAs;

    @Enumerated(EnumType.STRING)
    private AssetState state;

    @Enumerated(EnumType.STRING)
    private AssetState stateBeforeDisposal;

    private LocalDate stoppedOn;
    private YearMonth lastChargeMonth;

    protected AssetCardEntity() {}

    /**
     * @param values       complete, with method, life and residual value
     * @param registeredAs fingerprint of the values as they were given
     */
    AssetCardEntity(String company, String branch, CardValues values, String registeredAs) {
        this(company, branch, values);
        this.registeredAs = registeredAs;
        this.standsAs = values.fingerprint();
    }

    /** A draft, which is never stored: it has no fingerprints, which take longer than everything else about it. */
    AssetCardEntity(String company, String branch, CardValues values) {
        this.company = company;
        this.branch = branch;
        this.state = CardDefaults.useStatus(values).entersAs();
        write(values);
    }

    private void write(CardValues values) {
        cardValues = values;
        code = values.text(CardField.ASSET_CODE);
        name = values.text(CardField.ASSET_NAME);
        kind = CardDefaults.kind(values);
        assetClass = values.text(CardField.ASSET_CLASS);
        department = mainDepartment(DepartmentShare.listed(values.text(CardField.USING_DEPARTMENT)));
        custodian = values.text(CardField.CUSTODIAN);
        location = values.text(CardField.LOCATION);
        serialNumber = values.text(CardField.SERIAL_NUMBER);
        legacyCode = values.text(CardField.LEGACY_CODE);
        parentCode = values.text(CardField.PARENT_CODE);
        sourceDocument = values.text(CardField.SOURCE_DOCUMENT);
        dataBearing = values.yes(CardField.DATA_BEARING);
        hazardous = values.yes(CardField.HAZARDOUS);
        inServiceOn = values.date(CardField.IN_SERVICE_DATE);
        addedIn = CardDefaults.addedIn(values);
        cost = values.moneyOrZero(CardField.COST);
        residualValue = values.moneyOrZero(CardField.RESIDUAL_VALUE);
        method = values.choice(CardField.DEPRECIATION_METHOD, DepreciationMethod.class);
        customMethod = values.text(CardField.CUSTOM_METHOD);
        lifeMonths = Objects.requireNonNullElse(values.whole(CardField.USEFUL_LIFE_MONTHS), 0);
        takeOnMonth = values.month(CardField.TAKE_ON_MONTH);
        takeOnAccumulated = values.moneyOrZero(CardField.ACCUMULATED_DEPRECIATION);
        takeOnImpairment = values.moneyOrZero(CardField.IMPAIRMENT);
        usingDepartments = values.text(CardField.USING_DEPARTMENT);
        takeOnCurrentYear = values.money(CardField.DEPRECIATION_CURRENT_YEAR);
        takeOnMonths = values.whole(CardField.MONTHS_DEPRECIATED);
        takeOnYearOpening = values.money(CardField.YEAR_OPENING_VALUE);
        straightLineBasis = values.choice(CardField.STRAIGHT_LINE_BASIS, StraightLineBasis.class);
        totalUnits = values.number(CardField.TOTAL_UNITS);
        unitsUsed = values.number(CardField.UNITS_USED);
        useStatus = CardDefaults.useStatus(values);
        taxClass = values.choice(CardField.TAX_CLASS, TaxClass.class);
        taxBasis = values.money(CardField.TAX_BASIS);
        taxAccumulated = values.money(CardField.TAX_ACCUMULATED);
        taxLifeMonths = values.whole(CardField.TAX_LIFE_MONTHS);
        taxElection = values.text(CardField.ONE_OFF_DEDUCTION);
    }

    private static String mainDepartment(List<DepartmentShare> shares) {
        DepartmentShare largest = shares.get(0);
        for (DepartmentShare share : shares) {
            if (share.percent().compareTo(largest.percent()) > 0) {
                largest = share;
            }
        }
        return largest.department();
    }

    /** @return the values before */
    CardValues amend(CardValues changed) {
        CardValues before = cardValues;
        write(changed);
        standsAs = changed.fingerprint();
        return before;
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

    long id() {
        return id;
    }

    String company() {
        return company;
    }

    String branch() {
        return branch;
    }

    String code() {
        return code;
    }

    AssetState state() {
        return state;
    }

    CardValues values() {
        return cardValues;
    }

    /** The books and the people of another branch take it over. */
    void moveTo(String newBranch) {
        branch = newBranch;
    }

    void useStopped(LocalDate on) {
        stoppedOn = on;
    }

    void chargeUpTo(YearMonth month) {
        lastChargeMonth = month;
    }

    AssetCard toCard() {
        return new AssetCard(
                id == null ? 0 : id,
                company,
                branch,
                code,
                name,
                kind,
                assetClass,
                department,
                DepartmentShare.listed(cardValues.text(CardField.USING_DEPARTMENT)),
                custodian,
                location,
                serialNumber,
                dataBearing,
                hazardous,
                inServiceOn,
                addedIn,
                cost,
                residualValue,
                method,
                lifeMonths,
                CardDefaults.takeOn(cardValues),
                state,
                stoppedOn,
                lastChargeMonth,
                cardValues);
    }
}
