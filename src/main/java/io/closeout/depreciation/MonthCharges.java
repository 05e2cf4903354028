package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.DepreciableCard;
import io.closeout.register.DepreciableCards;
import io.closeout.voucher.Account;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Charges a month, and any earlier month that was skipped, to the cards of a span. A second call for the same month
 * charges nothing; a card that cannot be charged is named and does not stop the others.
 */
@Component
class MonthCharges {
    private final DepreciableCards cards;
    private final LifeEventRows events;
    private final WorkReadingRows readings;
    private final BasisRows bases;
    private final ChargeRows rows;
    private final RunTable runs;
    private final BookSettings settings;
    private final LifePricing pricing;
    private final ExpenseAccounts accounts;
    private final RuleVersions rules;
    private final TaxRows taxRows;
    private final KnownTaxPolicy taxPolicy;

    MonthCharges(
            DepreciableCards cards,
            LifeEventRows events,
            WorkReadingRows readings,
            BasisRows bases,
            ChargeRows rows,
            RunTable runs,
            BookSettings settings,
            LifePricing pricing,
            ExpenseAccounts accounts,
            RuleVersions rules,
            TaxRows taxRows,
            KnownTaxPolicy taxPolicy) {
        this.cards = cards;
        this.events = events;
        this.readings = readings;
        this.bases = bases;
        this.rows = rows;
        this.runs = runs;
        this.settings = settings;
        this.pricing = pricing;
        this.accounts = accounts;
        this.rules = rules;
        this.taxRows = taxRows;
        this.taxPolicy = taxPolicy;
    }

    /** Cards of a company by their ids, both ends included. */
    record Span(String company, long firstId, long lastId) {
        static Span whole(String company) {
            return new Span(company, 0, Long.MAX_VALUE);
        }
    }

    /** Where an amount belongs; for {@link Book#TAX} neither department nor account. */
    record Key(Book book, String assetClass, String department, Account expense) {}

    /**
     * @param amount  of all months
     * @param catchUp the part of it that belongs to earlier months
     */
    record Sum(int rows, Money amount, Money catchUp) {
        static final Sum NOTHING = new Sum(0, Money.ZERO, Money.ZERO);

        Sum plus(Sum other) {
            return new Sum(rows + other.rows, amount.plus(other.amount), catchUp.plus(other.catchUp));
        }
    }

    /** A card that could not be charged, with the refusal that says why and what to do. */
    record NotCharged(long asset, String code, Book book, Refusal reason) {}

    record Charged(Map<Key, Sum> sums, List<NotCharged> notCharged) {
        int rows() {
            return sums.values().stream().mapToInt(Sum::rows).sum();
        }

        int rows(Book book) {
            return sums.entrySet().stream()
                    .filter(sum -> sum.getKey().book() == book)
                    .mapToInt(sum -> sum.getValue().rows())
                    .sum();
        }

        Money total(Book book) {
            return sums.entrySet().stream()
                    .filter(sum -> sum.getKey().book() == book)
                    .map(sum -> sum.getValue().amount())
                    .reduce(Money.ZERO, Money::plus);
        }
    }

    /** What {@link #charge} would do; writes nothing. */
    Charged price(Span span, YearMonth month) {
        return new Pricing(span, month).priced();
    }

    /** @param source what posts the rows: a run */
    Charged charge(Span span, YearMonth month, String source) {
        Pricing priced = new Pricing(span, month);
        Charged charged = priced.priced();
        priced.store(source);
        return charged;
    }

    /** A span read at once, and what becomes of it. */
    private final class Pricing {
        private final Span span;
        private final YearMonth month;
        private final String inForce = rules.now();
        private final SpanBases accountingBases;
        private final SpanBases taxBases;
        private final AccountingMonth accounting;
        private final TaxMonth tax;
        private final Set<Long> cutOff;
        private final List<ChargeRow> charges = new ArrayList<>();
        private final List<ChargeRow> givenBack = new ArrayList<>();
        private final List<TaxRow> deductions = new ArrayList<>();
        private final Map<Key, Sum> sums = new LinkedHashMap<>();
        private final List<NotCharged> notCharged = new ArrayList<>();

        private Pricing(Span span, YearMonth month) {
            String company = span.company();
            long first = span.firstId();
            long last = span.lastId();
            this.span = span;
            this.month = month;
            this.cutOff = runs.everCutOff(company, first, last);
            List<Basis> stored = bases.between(company, first, last);
            this.accountingBases = new SpanBases(Book.ACCOUNTING, stored);
            this.taxBases = new SpanBases(Book.TAX, stored);
            SpanFacts facts = new SpanFacts(events.of(company, first, last), readings.between(company, first, last));
            this.accounting = new AccountingMonth(
                    month,
                    pricing,
                    facts,
                    accountingBases,
                    settings.of(company, Book.ACCOUNTING),
                    accounts.of(company, inForce)::of,
                    rows.chargedIn(company, month.minusMonths(1), first, last),
                    rows.chargedIn(company, month, first, last),
                    rows::chargedMonths);
            this.tax = new TaxMonth(
                    month,
                    pricing,
                    facts,
                    taxBases,
                    settings.of(company, Book.TAX),
                    taxPolicy.under(inForce),
                    taxRows.in(company, month.minusMonths(1), first, last),
                    taxRows.in(company, month, first, last),
                    taxRows::of);
        }

        private Charged priced() {
            for (DepreciableCard card : cards.between(span.company(), span.firstId(), span.lastId())) {
                try {
                    accounting.missing(card).forEach(row -> add(card, row));
                    giveBack(card);
                } catch (Refusal reason) {
                    notCharged.add(new NotCharged(card.id(), card.code(), Book.ACCOUNTING, reason));
                }
                try {
                    tax.missing(card).forEach(row -> add(card, row));
                } catch (Refusal reason) {
                    notCharged.add(new NotCharged(card.id(), card.code(), Book.TAX, reason));
                }
            }
            return new Charged(sums, notCharged);
        }

        /** What a cut-off took back of a card that is charged again. */
        private void giveBack(DepreciableCard card) {
            if (cutOff.contains(card.id())) {
                rows.cutOff(card.id()).stream()
                        .filter(row -> accounting.charges(card, row.charge().month()))
                        .forEach(row -> {
                            givenBack.add(row);
                            sum(card, row.charge());
                        });
            }
        }

        private void add(DepreciableCard card, ChargeRow row) {
            charges.add(row);
            sum(card, row.charge());
        }

        private void sum(DepreciableCard card, Charge charge) {
            sum(
                    new Key(Book.ACCOUNTING, card.assetClass(), charge.department(), charge.expense()),
                    charge.month(),
                    charge.amount());
        }

        /** A pause is a row without an amount: it is kept, but not counted. */
        private void add(DepreciableCard card, TaxRow row) {
            deductions.add(row);
            if (row.kind() != TaxRow.Kind.PAUSE) {
                sum(new Key(Book.TAX, card.assetClass(), null, null), row.month(), row.amount());
            }
        }

        private void sum(Key key, YearMonth of, Money amount) {
            sums.merge(key, new Sum(1, amount, of.isBefore(month) ? amount : Money.ZERO), Sum::plus);
        }

        private void store(String source) {
            accountingBases.store(bases, span.company(), inForce, month);
            taxBases.store(bases, span.company(), inForce, month);
            rows.insert(span.company(), ChargeRows.Kind.CHARGE, month, source, charges);
            rows.insert(
                    span.company(),
                    ChargeRows.Kind.GIVE_BACK,
                    month,
                    source,
                    rows.after(ChargeRows.Kind.GIVE_BACK, givenBack));
            taxRows.insert(span.company(), month, source, deductions);
        }
    }
}
