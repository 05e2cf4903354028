package io.closeout.whatif;

import io.closeout.depreciation.Schedule;
import io.closeout.depreciation.SupposedLives;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetClass;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.DepreciationPolicy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Prices cards as they are and as a version of the policy would have them, and adds up by class and month. */
final class Pricing {
    private static final int BASIS_POINTS = 10_000;
    private static final int MOST_NOT_PRICED = 50;

    private final SupposedLives lives;
    private final ToLongFunction<YearMonth> taxRates;
    private final DepreciationPolicy version;
    private final Map<String, AssetClass> classes;
    private final YearMonth from;
    private final YearMonth to;
    private final Locale language;
    private final Map<Asked, Optional<DepreciationPolicy.Terms>> answered = new HashMap<>();
    private final Map<String, Map<YearMonth, Charges>> charges = new TreeMap<>();
    private final List<WhatIf.NotPriced> notPriced = new ArrayList<>();
    private long cards;
    private long affected;

    /** @param taxRates as 1/10,000, by month */
    Pricing(
            SupposedLives lives,
            ToLongFunction<YearMonth> taxRates,
            DepreciationPolicy version,
            Map<String, AssetClass> classes,
            YearMonth from,
            int months,
            Locale language) {
        this.lives = lives;
        this.taxRates = taxRates;
        this.version = version;
        this.classes = classes;
        this.from = from;
        this.to = from.plusMonths(months);
        this.language = language;
    }

    private record Asked(String assetClass, LocalDate acquiredOn) {}

    long cards() {
        return cards;
    }

    long affected() {
        return affected;
    }

    List<WhatIf.Effect> effects() {
        List<WhatIf.Effect> effects = new ArrayList<>();
        Map<YearMonth, Long> rates = new HashMap<>();
        charges.forEach((assetClass, months) -> months.forEach((month, charged) ->
                effects.add(charged.effect(assetClass, month, rates.computeIfAbsent(month, taxRates::applyAsLong)))));
        return effects;
    }

    List<WhatIf.NotPriced> notPriced() {
        return List.copyOf(notPriced);
    }

    void add(AssetCard card) {
        cards++;
        if (!card.kind().onTheBooks() || card.state().gone()) {
            return;
        }
        try {
            Optional<DepreciationPolicy.Terms> terms = terms(card);
            if (terms.isPresent() && differs(card, terms.get())) {
                affected++;
                price(card, terms.get());
            }
        } catch (Refusal refusal) {
            if (notPriced.size() < MOST_NOT_PRICED) {
                notPriced.add(new WhatIf.NotPriced(card.code(), refusal.sentence(language)));
            }
        }
    }

    /** As at registration: those of its class, else of the nearest class above. */
    private Optional<DepreciationPolicy.Terms> terms(AssetCard card) {
        for (AssetClass at = classes.get(card.assetClass()); at != null; at = classes.get(at.parent())) {
            Asked asked = new Asked(at.code(), card.inServiceOn());
            Optional<DepreciationPolicy.Terms> terms = answered.computeIfAbsent(
                    asked, key -> version.termsFor(card.company(), key.assetClass, key.acquiredOn));
            if (terms.isPresent()) {
                return terms;
            }
        }
        return Optional.empty();
    }

    private static boolean differs(AssetCard card, DepreciationPolicy.Terms terms) {
        return card.method() != terms.method()
                || !Objects.equals(card.custom(), terms.custom())
                || terms.method() != DepreciationMethod.UOP && card.lifeMonths() != terms.lifeMonths()
                || !card.residualValue().equals(residual(card, terms));
    }

    private static Money residual(AssetCard card, DepreciationPolicy.Terms terms) {
        return card.cost().share(terms.residualBasisPoints(), BASIS_POINTS);
    }

    private void price(AssetCard card, DepreciationPolicy.Terms terms) {
        Optional<Schedule> before = lives.asItStands(card, to);
        if (before.isEmpty()) {
            return;
        }
        Schedule after = lives.underTerms(card, terms, residual(card, terms), from, to);
        Map<YearMonth, Charges> ofClass = charges.computeIfAbsent(card.assetClass(), code -> new TreeMap<>());
        chargedLater(before.get())
                .forEach(month -> count(ofClass, month.period(), Charges.NONE.standing(month.depreciation())));
        chargedLater(after)
                .forEach(month -> count(ofClass, month.period(), Charges.NONE.supposed(month.depreciation())));
        SupposedLives.Deductions deductions = lives.deductions(card, terms, residual(card, terms), from, to);
        deductions.before().forEach((month, amount) -> count(ofClass, month, Charges.NONE.deducted(amount)));
        deductions.after().forEach((month, amount) -> count(ofClass, month, Charges.NONE.deductible(amount)));
    }

    private Stream<Schedule.Month> chargedLater(Schedule schedule) {
        return schedule.months().stream()
                .filter(month ->
                        month.period().isAfter(from) && !month.depreciation().isZero());
    }

    private static void count(Map<YearMonth, Charges> ofClass, YearMonth month, Charges more) {
        ofClass.merge(month, more, Charges::plus);
    }

    private record Charges(Money before, Money after, Money taxBefore, Money taxAfter) {
        private static final int BASIS_POINTS = 10_000;
        private static final Charges NONE = new Charges(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        Charges standing(Money amount) {
            return new Charges(amount, after, taxBefore, taxAfter);
        }

        Charges supposed(Money amount) {
            return new Charges(before, amount, taxBefore, taxAfter);
        }

        Charges deducted(Money amount) {
            return new Charges(before, after, amount, taxAfter);
        }

        Charges deductible(Money amount) {
            return new Charges(before, after, taxBefore, amount);
        }

        Charges plus(Charges more) {
            return new Charges(
                    before.plus(more.before),
                    after.plus(more.after),
                    taxBefore.plus(more.taxBefore),
                    taxAfter.plus(more.taxAfter));
        }

        /** What is charged more than it is deducted more is a deductible difference. */
        WhatIf.Effect effect(String assetClass, YearMonth month, long rateBasisPoints) {
            Money difference = after.minus(before).minus(taxAfter).plus(taxBefore);
            return new WhatIf.Effect(
                    assetClass,
                    month,
                    before,
                    after,
                    taxBefore,
                    taxAfter,
                    difference.share(rateBasisPoints, BASIS_POINTS));
        }
    }
}
