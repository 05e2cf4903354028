package io.closeout.intake;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.register.ValueType;
import io.closeout.sheet.SheetRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the profile leaves open and the rows tell, column by column; sees every row once and keeps none. */
final class Guesses {
    private static final int FEN = 2;
    private static final Set<Meaning> LIVES =
            Set.of(SourceField.USEFUL_LIFE, SourceField.LIFE_LEFT, SourceField.TAX_LIFE);
    private static final Set<CardField> TAKEN_OVER =
            EnumSet.of(CardField.ACCUMULATED_DEPRECIATION, CardField.IMPAIRMENT, CardField.MONTHS_DEPRECIATED);

    private final ImportProfile profile;
    private final Headings headings;
    private final Column rate;
    private final List<Column> lives = new ArrayList<>();
    private final List<Column> takenOver = new ArrayList<>();
    private final List<Column> amounts = new ArrayList<>();
    private final FigureReaders figures;
    private final RateGuess rates = new RateGuess();
    private final LifeGuess lifetimes = new LifeGuess();
    private final Rounding rounding = new Rounding();
    private boolean inMidLife;

    Guesses(Headings headings, ImportProfile profile) {
        this.profile = profile;
        this.headings = headings;
        this.rate = headings.column(SourceField.RESIDUAL_RATE);
        this.figures = new FigureReaders(profile, headings, rounding);
        for (Column column : headings.columns()) {
            if (LIVES.contains(column.meaning()) && column.unit().life() == null) {
                lives.add(column);
            }
            if (column.meaning() instanceof Meaning.OfCard card) {
                watch(column, card.field());
            }
        }
    }

    private void watch(Column column, CardField field) {
        if (TAKEN_OVER.contains(field)) {
            takenOver.add(column);
        }
        if (field.type() == ValueType.MONEY) {
            amounts.add(column);
        }
    }

    void see(SheetRow row) {
        if (rate != null && !row.cell(rate.index()).isEmpty()) {
            rates.see(row.cell(rate.index()));
        }
        for (Column life : lives) {
            lifetimes.see(row.cell(life.index()));
        }
        for (Column figure : takenOver) {
            inMidLife = inMidLife || hasFigure(row.cell(figure.index()));
        }
        for (Column amount : amounts) {
            decimals(row.cell(amount.index()), amount);
        }
    }

    private static boolean hasFigure(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) >= '1' && cell.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private void decimals(String cell, Column column) {
        int point = cell.indexOf('.');
        if (point < 0 || cell.length() - point - 1 <= FEN) {
            return;
        }
        AmountText amount = AmountText.parse(cell);
        if (amount != null) {
            BigDecimal yuan = amount.inYuan(figures.unit(column)).stripTrailingZeros();
            if (yuan.scale() > FEN) {
                rounding.add(yuan, yuan.setScale(FEN, RoundingMode.HALF_UP));
            }
        }
    }

    /** The profile with what the rows decide. */
    ImportProfile decided() {
        ImportProfile.RateUnit unit = profile.rateUnit() == null && rate != null ? rateUnit() : profile.rateUnit();
        return profile.writingRatesAs(unit);
    }

    private ImportProfile.RateUnit rateUnit() {
        return rates.decided(rate.unit() == HeaderUnit.PERCENT);
    }

    List<Refusal> assumptions() {
        List<Refusal> all = new ArrayList<>(headings.assumptions());
        if (headings.amounts() != null) {
            all.add(new Refusal("intake.assumed-amount-unit", CardField.COST.code(), headings.amounts()));
        }
        if (profile.rateUnit() == null && rates.isOpen() && rateUnit() != null) {
            all.add(new Refusal(
                    "intake.assumed-rate-unit", CardField.RESIDUAL_VALUE.code(), rate.header(), rateUnit()));
        }
        return all;
    }

    List<Question> questions() {
        List<Question> open = new ArrayList<>();
        if (rate != null && decided().rateUnit() == null) {
            open.add(question(Question.RATE_UNIT, rates.proposal().name(), "intake.ask-rate-unit", rate.header()));
        }
        if (profile.lifeUnit() == null && lifetimes.isOpen()) {
            open.add(question(
                    Question.LIFE_UNIT,
                    lifetimes.proposal().name(),
                    "intake.ask-life-unit",
                    lives.get(0).header(),
                    lifetimes.median()));
        }
        if (profile.takeOnMonth() == null && inMidLife && !headings.has(CardField.TAKE_ON_MONTH)) {
            String proposal = headings.asOf() == null ? "" : headings.asOf().toString();
            open.add(question(Question.TAKE_ON_MONTH, proposal, "intake.ask-take-on-month"));
        }
        if (!profile.roundsToFen() && rounding.amounts() > 0) {
            open.add(question(
                    Question.ROUNDS_TO_FEN,
                    Boolean.TRUE.toString(),
                    "intake.ask-rounding",
                    rounding.amounts(),
                    rounding.effect().toPlainString()));
        }
        return open;
    }

    private static Question question(String setting, String proposal, String code, Object... details) {
        return new Question(new Refusal(code, setting, details), setting, proposal);
    }
}
