package io.closeout.intake;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Reads amounts, numbers and lives. */
final class FigureReaders {
    private static final int FEN = 2;
    private static final int MOST_DIGITS_OF_YUAN = 13;

    private final ImportProfile profile;
    private final ImportProfile.AmountUnit amounts;
    private final Rounding rounding;

    FigureReaders(ImportProfile profile, Headings headings, Rounding rounding) {
        this.profile = profile;
        this.amounts = amounts(profile, headings);
        this.rounding = rounding;
    }

    private static ImportProfile.AmountUnit amounts(ImportProfile profile, Headings headings) {
        if (headings.amounts() != null) {
            return headings.amounts();
        }
        return profile.amountUnit() == null ? ImportProfile.AmountUnit.YUAN : profile.amountUnit();
    }

    ImportProfile.AmountUnit unit(Column column) {
        ImportProfile.AmountUnit own = column.unit().amounts();
        return own == null ? amounts : own;
    }

    /** Amounts are never negative, but for the cost and quantity of a red card, which is refused as a whole. */
    CellReader money(Column column, CardField field) {
        ImportProfile.AmountUnit unit = unit(column);
        return (cell, draft) -> {
            BigDecimal yuan = yuan(cell, unit, column, draft);
            if (yuan == null) {
                return;
            }
            BigDecimal exact = yuan.scale() > FEN ? yuan.stripTrailingZeros() : yuan;
            if (exact.scale() > FEN) {
                if (!profile.roundsToFen()) {
                    draft.fault(column, new Refusal("intake.too-many-decimals", field.code(), cell));
                    return;
                }
                exact = yuan.setScale(FEN, RoundingMode.HALF_UP);
                rounding.add(yuan, exact);
            }
            if (exact.signum() < 0 && field != CardField.COST) {
                draft.fault(column, new Refusal("register.amount-negative", field.code(), cell));
                return;
            }
            draft.put(field, Money.ofFen(exact.movePointRight(FEN).longValueExact()));
        };
    }

    /** What is only compared with something else is rounded without asking. */
    CellReader monthlyDepreciation(Column column) {
        ImportProfile.AmountUnit unit = unit(column);
        return (cell, draft) -> {
            BigDecimal yuan = yuan(cell, unit, column, draft);
            if (yuan != null) {
                draft.put(
                        column.meaning().code(),
                        yuan.setScale(FEN, RoundingMode.HALF_UP).toPlainString());
            }
        };
    }

    /** @return null if it is none; then the draft has the fault */
    Money checkedAmount(String cell, Column column, RowDraft draft) {
        BigDecimal yuan = yuan(cell, unit(column), column, draft);
        return yuan == null
                ? null
                : Money.ofFen(yuan.setScale(FEN, RoundingMode.HALF_UP)
                        .movePointRight(FEN)
                        .longValueExact());
    }

    private BigDecimal yuan(String cell, ImportProfile.AmountUnit unit, Column column, RowDraft draft) {
        AmountText amount = AmountText.parse(cell);
        if (amount == null) {
            draft.fault(column, unreadable(column, cell, new Refusal("intake.not-an-amount", code(column), cell)));
            return null;
        }
        BigDecimal yuan = amount.inYuan(unit);
        if (yuan.precision() - yuan.scale() > MOST_DIGITS_OF_YUAN) {
            draft.fault(column, new Refusal("intake.amount-too-large", code(column), cell));
            return null;
        }
        return yuan;
    }

    CellReader number(Column column, CardField field) {
        boolean amount = field == CardField.ORIGINAL_AMOUNT;
        ImportProfile.AmountUnit unit = amount ? unit(column) : ImportProfile.AmountUnit.YUAN;
        return (cell, draft) -> {
            AmountText number = AmountText.parse(cell);
            if (number == null || !amount && number.unit() != null) {
                draft.fault(column, unreadable(column, cell, new Refusal("intake.not-a-number", field.code(), cell)));
            } else {
                draft.put(field, number.inYuan(unit).toPlainString());
            }
        };
    }

    /** A life of nothing says that there is none, as of land. */
    CellReader life(Column column, CardField field, ImportProfile.LifeUnit withoutUnit) {
        CellReader months = months(column, field, withoutUnit);
        return (cell, draft) -> {
            months.read(cell, draft);
            if (draft.text(field).equals("0")) {
                draft.put(field, "");
            }
        };
    }

    CellReader months(Column column, CardField field, ImportProfile.LifeUnit withoutUnit) {
        ImportProfile.LifeUnit unit = unit(column, withoutUnit);
        return (cell, draft) -> {
            Integer months = months(cell, unit, column, draft);
            if (months != null) {
                draft.put(field, months.toString());
            }
        };
    }

    static ImportProfile.LifeUnit unit(Column column, ImportProfile.LifeUnit withoutUnit) {
        return column.unit().life() == null ? withoutUnit : column.unit().life();
    }

    /** @return null if it is none; then the draft has the fault */
    static Integer months(String cell, ImportProfile.LifeUnit unit, Column column, RowDraft draft) {
        LifeText life = LifeText.parse(cell);
        if (life == null) {
            draft.fault(column, unreadable(column, cell, new Refusal("intake.not-a-life", code(column), cell)));
            return null;
        }
        BigDecimal months = life.inMonths(unit).stripTrailingZeros();
        if (months.scale() > 0 || months.precision() - months.scale() > 6) {
            draft.fault(column, new Refusal("intake.not-whole-months", code(column), cell, months.toPlainString()));
            return null;
        }
        return months.intValueExact();
    }

    /** The field that a refusal about the column belongs to. */
    static String code(Column column) {
        CardField field = column.meaning().field();
        return field == null ? column.meaning().code() : field.code();
    }

    /** The same for figures of every kind: what a spreadsheet has damaged or not calculated. */
    static Refusal unreadable(Column column, String cell, Refusal otherwise) {
        if (AmountText.isDamagedByExcel(cell)) {
            return new Refusal("intake.damaged-by-excel", code(column), cell);
        }
        return cell.charAt(0) == '=' || cell.charAt(0) == '#'
                ? new Refusal("intake.formula-without-result", code(column), cell)
                : otherwise;
    }
}
