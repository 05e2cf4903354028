package io.closeout.intake;

import io.closeout.register.CardField;
import io.closeout.register.RestrictionKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What files say beside the fields of a card: another form of a field, or a figure to check against. */
enum SourceField implements Meaning {
    /** The company a row belongs to, by code or name. */
    COMPANY_CODE(null),
    /** 使用比例 of the departments of the row. */
    DEPARTMENT_SHARE(CardField.USING_DEPARTMENT),
    /** 净残值率. */
    RESIDUAL_RATE(CardField.RESIDUAL_VALUE),
    /** A life whose unit is in the header, in the cell or nowhere. */
    USEFUL_LIFE(CardField.USEFUL_LIFE_MONTHS),
    /** 剩余使用月份. */
    MONTHS_LEFT(CardField.MONTHS_DEPRECIATED),
    /** 剩余使用年限: what is left of a life, with or without a unit as the life itself. */
    LIFE_LEFT(CardField.MONTHS_DEPRECIATED),
    TAX_LIFE(CardField.TAX_LIFE_MONTHS),
    /** The year a one-off deduction was taken in. */
    ONE_OFF_YEAR(CardField.ONE_OFF_DEDUCTION),
    /** 净值: cost less accumulated depreciation; only checked. */
    NET_VALUE(null),
    /** 账面价值: 净值 less impairment; only checked. */
    CARRYING_AMOUNT(null),
    /** 月折旧额: kept as other attribute {@code monthly_depreciation} in yuan, for the comparison with our first month. */
    MONTHLY_DEPRECIATION(null),
    MORTGAGE(RestrictionKind.MORTGAGE, false),
    MORTGAGE_UNTIL(RestrictionKind.MORTGAGE, true),
    SEIZURE(RestrictionKind.SEIZURE, false),
    SEIZURE_UNTIL(RestrictionKind.SEIZURE, true),
    CUSTOMS(RestrictionKind.CUSTOMS, false),
    CUSTOMS_UNTIL(RestrictionKind.CUSTOMS, true),
    LEASE(RestrictionKind.LEASE, false),
    LEASE_UNTIL(RestrictionKind.LEASE, true),
    /** 序号: where a row stands in the file; left out. */
    ROW_NUMBER(null),
    /** Kept as other attribute under its header. */
    OTHER(null);

    private static final Map<String, SourceField> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(SourceField::code, Function.identity()));

    private final CardField field;
    private final RestrictionKind restriction;
    private final boolean until;
    private final String code = name().toLowerCase(Locale.ROOT);

    SourceField(CardField field) {
        this(field, null, false);
    }

    SourceField(RestrictionKind restriction, boolean until) {
        this(CardField.RESTRICTION, restriction, until);
    }

    SourceField(CardField field, RestrictionKind restriction, boolean until) {
        this.field = field;
        this.restriction = restriction;
        this.until = until;
    }

    static SourceField byCode(String code) {
        return BY_CODE.get(code);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public CardField field() {
        return field;
    }

    /** Null unless the column is about one kind of restriction. */
    RestrictionKind restriction() {
        return restriction;
    }

    /** Whether the column only says when a restriction ends. */
    boolean isUntil() {
        return until;
    }
}
