package io.closeout.register;

import static io.closeout.register.CardField.Group.IDENTITY;
import static io.closeout.register.CardField.Group.ORIGIN;
import static io.closeout.register.CardField.Group.PLACE;
import static io.closeout.register.CardField.Group.TAX;
import static io.closeout.register.CardField.Group.USE;
import static io.closeout.register.CardField.Group.VALUE;

import io.closeout.refusal.Refusal;
import io.closeout.refusal.WrittenText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of an asset card (固定资产卡片), in the order in which files and pages show them. A value is text in one form
 * per type, so that a file, a page, a row of history and a stored card say the same with the same letters.
 */
public enum CardField {
    ASSET_CODE(IDENTITY, 64, Kept.FIXED),
    CARD_NUMBER(IDENTITY, 64, Kept.AMENDABLE),
    LEGACY_CODE(IDENTITY, 64, Kept.AMENDABLE),
    ASSET_NAME(IDENTITY, 200, Kept.AMENDABLE),
    ASSET_CLASS(IDENTITY, 40, Kept.FIXED),
    ASSET_KIND(IDENTITY, AssetKind.class, Kept.FIXED),
    SPECIFICATION(IDENTITY, 200, Kept.AMENDABLE),
    SERIAL_NUMBER(IDENTITY, 100, Kept.AMENDABLE),
    MANUFACTURER(IDENTITY, 200, Kept.AMENDABLE),
    SUPPLIER(IDENTITY, 200, Kept.AMENDABLE),
    QUANTITY(IDENTITY, ValueType.NUMBER, Kept.FIXED),
    UNIT(IDENTITY, 20, Kept.AMENDABLE),
    PARENT_CODE(IDENTITY, 64, Kept.AMENDABLE),
    /** One department, or several with their percentages: {@code PROD:60;RD:40}. */
    USING_DEPARTMENT(PLACE, 200, Kept.FIXED),
    MANAGING_DEPARTMENT(PLACE, 20, Kept.AMENDABLE),
    CUSTODIAN(PLACE, 100, Kept.AMENDABLE),
    LOCATION(PLACE, 200, Kept.AMENDABLE),
    PROJECT(PLACE, 100, Kept.AMENDABLE),
    IN_SERVICE_DATE(ORIGIN, ValueType.DATE, Kept.FIXED),
    ENTRY_DATE(ORIGIN, ValueType.DATE, Kept.FIXED),
    /** The month in which the books count the asset as added; the month of the in-service date unless given. */
    ADDED_MONTH(ORIGIN, ValueType.MONTH, Kept.FIXED),
    PURCHASE_DATE(ORIGIN, ValueType.DATE, Kept.FIXED),
    ACQUISITION_KIND(ORIGIN, AcquisitionKind.class, Kept.FIXED),
    SOURCE_DOCUMENT(ORIGIN, 100, Kept.FIXED),
    PROVISIONAL_COST(ORIGIN, ValueType.YES_NO, Kept.FIXED),
    COST(VALUE, ValueType.MONEY, Kept.FIXED),
    CURRENCY(VALUE, 3, Kept.FIXED),
    ORIGINAL_AMOUNT(VALUE, ValueType.NUMBER, Kept.FIXED),
    EXCHANGE_RATE(VALUE, ValueType.NUMBER, Kept.FIXED),
    RESIDUAL_VALUE(VALUE, ValueType.MONEY, Kept.FIXED),
    DEPRECIATION_METHOD(VALUE, DepreciationMethod.class, Kept.FIXED),
    /** A {@link CustomMethod}: its code, and once the card is registered the years it stands for. */
    CUSTOM_METHOD(VALUE, 1_000, Kept.FIXED),
    USEFUL_LIFE_MONTHS(VALUE, ValueType.WHOLE, Kept.FIXED),
    STRAIGHT_LINE_BASIS(VALUE, StraightLineBasis.class, Kept.FIXED),
    /** The last month depreciated before the card was taken over; empty for an asset registered when it was new. */
    TAKE_ON_MONTH(VALUE, ValueType.MONTH, Kept.FIXED),
    MONTHS_DEPRECIATED(VALUE, ValueType.WHOLE, Kept.FIXED),
    ACCUMULATED_DEPRECIATION(VALUE, ValueType.MONEY, Kept.FIXED),
    DEPRECIATION_CURRENT_YEAR(VALUE, ValueType.MONEY, Kept.FIXED),
    YEAR_OPENING_VALUE(VALUE, ValueType.MONEY, Kept.FIXED),
    IMPAIRMENT(VALUE, ValueType.MONEY, Kept.FIXED),
    TOTAL_UNITS(VALUE, ValueType.NUMBER, Kept.FIXED),
    UNITS_USED(VALUE, ValueType.NUMBER, Kept.FIXED),
    UNIT_OF_MEASURE(VALUE, 20, Kept.FIXED),
    ASSET_ACCOUNT(VALUE, 40, Kept.FIXED),
    DEPRECIATION_ACCOUNT(VALUE, 40, Kept.FIXED),
    EXPENSE_ACCOUNT(VALUE, 200, Kept.FIXED),
    USE_STATUS(USE, UseStatus.class, Kept.FIXED),
    ECONOMIC_USE(USE, 100, Kept.AMENDABLE),
    /** What keeps the asset from being disposed of: see {@link Restriction}. */
    RESTRICTION(USE, 500, Kept.AMENDABLE),
    TITLE_DOCUMENT(USE, 200, Kept.AMENDABLE),
    INSURANCE_POLICY(USE, 200, Kept.AMENDABLE),
    DATA_BEARING(USE, ValueType.YES_NO, Kept.AMENDABLE),
    HAZARDOUS(USE, ValueType.YES_NO, Kept.AMENDABLE),
    LAST_MAINTENANCE_DATE(USE, ValueType.DATE, Kept.AMENDABLE),
    LAST_COUNTED_DATE(USE, ValueType.DATE, Kept.AMENDABLE),
    TAX_CLASS(TAX, TaxClass.class, Kept.FIXED),
    TAX_BASIS(TAX, ValueType.MONEY, Kept.FIXED),
    TAX_ACCUMULATED(TAX, ValueType.MONEY, Kept.FIXED),
    TAX_LIFE_MONTHS(TAX, ValueType.WHOLE, Kept.FIXED),
    ONE_OFF_DEDUCTION(TAX, 60, Kept.FIXED),
    INPUT_VAT_AMOUNT(TAX, ValueType.MONEY, Kept.FIXED),
    INPUT_VAT_DEDUCTED(TAX, InputVatDeducted.class, Kept.FIXED),
    INVOICE_NUMBER(TAX, 60, Kept.AMENDABLE),
    GRANT_BALANCE(TAX, ValueType.MONEY, Kept.FIXED),
    NOTE(USE, 2000, Kept.AMENDABLE);

    /** The parts of a card. */
    public enum Group {
        IDENTITY,
        PLACE,
        ORIGIN,
        VALUE,
        USE,
        TAX
    }

    private enum Kept {
        /** Fixed at registration: changed only by a change that is signed off. */
        FIXED,
        AMENDABLE
    }

    private static final int LONGEST_VALUE = 40;
    private static final Map<String, CardField> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(CardField::code, Function.identity()));

    private final Group group;
    private final ValueType type;
    private final Class<? extends Enum<?>> choices;
    private final Map<String, Enum<?>> constants;
    private final int longest;
    private final Kept kept;
    private final String code = name().toLowerCase(Locale.ROOT);

    CardField(Group group, int longest, Kept kept) {
        this(group, ValueType.TEXT, null, longest, kept);
    }

    CardField(Group group, ValueType type, Kept kept) {
        this(group, type, null, LONGEST_VALUE, kept);
    }

    CardField(Group group, Class<? extends Enum<?>> choices, Kept kept) {
        this(group, ValueType.CHOICE, choices, LONGEST_VALUE, kept);
    }

    CardField(Group group, ValueType type, Class<? extends Enum<?>> choices, int longest, Kept kept) {
        this.group = group;
        this.type = type;
        this.choices = choices;
        this.constants = choices == null
                ? Map.of()
                : Arrays.stream(choices.getEnumConstants()).collect(Collectors.toMap(Enum::name, Function.identity()));
        this.longest = longest;
        this.kept = kept;
    }

    /** The name by which files, interfaces and refusals call it: {@code asset_code}. */
    public String code() {
        return code;
    }

    public static Optional<CardField> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public Group group() {
        return group;
    }

    public ValueType type() {
        return type;
    }

    /** The constants a {@link ValueType#CHOICE} is made among, else null. */
    public Class<? extends Enum<?>> choices() {
        return choices;
    }

    /** The value as a sentence takes it: a constant for what has words, else the text as it is. */
    public Object said(String value) {
        if (type != ValueType.CHOICE || value.isEmpty()) {
            return value;
        }
        return constants.get(value);
    }

    /** True if an asset keeper may change it on a registered card without a sign-off. */
    public boolean amendable() {
        return kept == Kept.AMENDABLE;
    }

    /**
     * The value in the form it is kept in.
     *
     * @throws Refusal if the text is no value of this field
     */
    String canonical(String text) {
        if (type == ValueType.TEXT) {
            return this == NOTE ? WrittenText.lines(text, code, longest) : WrittenText.line(text, code, longest);
        }
        if (text.length() > longest) {
            throw new Refusal("form.too-long", code, longest);
        }
        if (type == ValueType.CHOICE && !constants.containsKey(text)) {
            throw ValueType.unreadable(code, text);
        }
        return type.canonical(code, text);
    }
}
