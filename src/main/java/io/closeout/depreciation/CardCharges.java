package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Organisation;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.CardField;
import io.closeout.register.DepartmentShare;
import io.closeout.register.DepreciationMethod;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the accounting book charges one card, priced from its terms and compared with the rows that are posted. */
@Component
class CardCharges {
    private final ChargeRows rows;
    private final LifeEventRows events;
    private final WorkReadingRows readings;
    private final LifePricing pricing;
    private final Organisation organisation;
    private final AccountDetermination accounts;

    CardCharges(
            ChargeRows rows,
            LifeEventRows events,
            WorkReadingRows readings,
            LifePricing pricing,
            Organisation organisation,
            AccountDetermination accounts) {
        this.rows = rows;
        this.events = events;
        this.readings = readings;
        this.pricing = pricing;
        this.organisation = organisation;
        this.accounts = accounts;
    }

    /** A draft has been through nothing. */
    Optional<Schedule> schedule(AssetCard card) {
        LifeStory story = card.id() == 0 ? LifeStory.NOTHING_HAPPENED : events.story(card.id());
        return card.method() != DepreciationMethod.UOP && depreciates(card, story)
                ? Optional.of(pricing.price(life(card, story)))
                : Optional.empty();
    }

    /** What runs may charge up to a month: a card that waits to be written off has a last month. */
    static YearMonth lastMonth(AssetCard card, YearMonth month) {
        YearMonth limit = card.lastChargeMonth();
        return limit == null || month.isBefore(limit) ? month : limit;
    }

    /** Renovation and sale stop it by what was entered; a card that came in with such a state waits outside. */
    static boolean depreciates(AssetCard card, LifeStory story) {
        boolean away = card.state() == AssetState.UNDER_RENOVATION || card.state() == AssetState.HELD_FOR_SALE;
        return card.kind().onTheBooks()
                && card.method() != DepreciationMethod.NONE
                && !card.state().gone()
                && (!away || !story.isEmpty());
    }

    /** @throws Refusal if the card cannot be charged up to that month */
    List<Charge> missing(AssetCard card, YearMonth upTo) {
        LifeStory story = events.story(card.id());
        return depreciates(card, story) ? notPosted(card, pricing.priceCompletely(life(card, story), upTo)) : List.of();
    }

    /** As {@link #missing}, but a card under 工作量法 only as far as its readings go. */
    List<Charge> missingAsFarAsKnown(AssetCard card, YearMonth upTo) {
        LifeStory story = events.story(card.id());
        return depreciates(card, story) ? notPosted(card, pricedAsFarAsKnown(card, story, upTo)) : List.of();
    }

    private Schedule pricedAsFarAsKnown(AssetCard card, LifeStory story, YearMonth upTo) {
        ScheduleRequest life = life(card, story);
        YearMonth known = life.workload() == null ? upTo : lastReading(card, life.workload());
        return pricing.price(life, known.isBefore(upTo) ? known : upTo);
    }

    /** The first month without a reading, up to the given one. */
    Optional<YearMonth> withoutReading(AssetCard card, YearMonth upTo) {
        LifeStory story = events.story(card.id());
        if (card.method() != DepreciationMethod.UOP || !depreciates(card, story)) {
            return Optional.empty();
        }
        ScheduleRequest life = life(card, story);
        return pricing.withoutReading(life, lastReading(card, life.workload()), upTo);
    }

    private static YearMonth lastReading(AssetCard card, Workload workload) {
        return firstCharge(card).plusMonths(workload.readings().size() - 1L);
    }

    /** The card's life if one thing more had happened in it, as far as that. */
    Schedule pricedUpTo(AssetCard card, LifeStory story, YearMonth month) {
        return pricing.priceCompletely(life(card, story), month);
    }

    private List<Charge> notPosted(AssetCard card, Schedule schedule) {
        Set<YearMonth> posted = rows.chargedMonths(card.id());
        List<Account> expenses = null;
        List<Charge> missing = new ArrayList<>();
        for (Schedule.Month month : schedule.months()) {
            if (!month.depreciation().isZero() && !posted.contains(month.period())) {
                expenses = expenses == null ? expenseAccounts(card) : expenses;
                missing.addAll(shared(card, month, expenses));
            }
        }
        return missing;
    }

    /** Every department that uses a part of the asset bears its share of the month. */
    private static List<Charge> shared(AssetCard card, Schedule.Month month, List<Account> expenses) {
        List<DepartmentShare> shares = card.shares();
        List<Money> amounts = month.depreciation()
                .sharedBy(shares.stream().map(DepartmentShare::weight).toList());
        List<Charge> charges = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            if (!amounts.get(i).isZero()) {
                charges.add(new Charge(
                        card.id(),
                        month.period(),
                        amounts.get(i),
                        expenses.get(i),
                        shares.get(i).department()));
            }
        }
        return charges;
    }

    private ScheduleRequest life(AssetCard card, LifeStory story) {
        return new ScheduleRequest(
                card.code(),
                new LifeTerms(card.method(), card.cost(), card.residualValue(), card.lifeMonths()),
                BookDate.of(card.addedIn()),
                card.method() == DepreciationMethod.UOP ? workload(card, story) : null,
                story.inTheBooks(),
                ScheduleRequest.Settings.DEFAULT,
                card.takeOn());
    }

    /** @return the month that its first reading is for */
    static YearMonth firstCharge(AssetCard card) {
        return card.takeOn() == null
                ? ScheduleRequest.Settings.DEFAULT.convention().firstCharge(card.addedIn())
                : card.takeOn().through().plusMonths(1);
    }

    private Workload workload(AssetCard card, LifeStory story) {
        BigDecimal total = card.values().number(CardField.TOTAL_UNITS);
        if (total == null) {
            throw new Refusal("depreciation.total-units-missing", "total_units");
        }
        return new Workload(
                total,
                Objects.requireNonNullElse(card.values().number(CardField.UNITS_USED), BigDecimal.ZERO),
                withoutGap(firstCharge(card), readings.unitsOf(card.id()), story));
    }

    /** Up to the first month that has none; an asset under renovation does nothing and needs none. */
    private static List<BigDecimal> withoutGap(YearMonth first, Map<YearMonth, BigDecimal> units, LifeStory story) {
        List<BigDecimal> known = new ArrayList<>();
        for (YearMonth month = first; known.size() < LifeTerms.LONGEST; month = month.plusMonths(1)) {
            BigDecimal reading = units.get(month);
            if (reading == null && !story.isUnderRenovationIn(month)) {
                return known;
            }
            known.add(Objects.requireNonNullElse(reading, BigDecimal.ZERO));
        }
        return known;
    }

    private List<Account> expenseAccounts(AssetCard card) {
        AccountingStandard standard = organisation.company(card.company()).standard();
        return card.shares().stream()
                .map(share -> accounts.accountFor(AccountDetermination.Question.expense(
                        standard,
                        organisation
                                .department(card.company(), share.department())
                                .use())))
                .toList();
    }
}
