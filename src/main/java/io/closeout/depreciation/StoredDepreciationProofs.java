package io.closeout.depreciation;

import io.closeout.depreciation.Explanation.Clause;
import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.Register;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoredDepreciationProofs implements DepreciationProofs {
    private static final int AT_ONCE = 500;

    private final ChargeRows rows;
    private final TaxRows taxRows;
    private final BasisRows bases;
    private final WorkReadingRows readings;
    private final CardCharges cards;
    private final Register register;
    private final LifePricing pricing;

    StoredDepreciationProofs(
            ChargeRows rows,
            TaxRows taxRows,
            BasisRows bases,
            WorkReadingRows readings,
            CardCharges cards,
            Register register,
            LifePricing pricing) {
        this.rows = rows;
        this.taxRows = taxRows;
        this.bases = bases;
        this.readings = readings;
        this.cards = cards;
        this.register = register;
        this.pricing = pricing;
    }

    /** What the rows of a month add up to, and the basis they name. */
    private record Charged(Money amount, int basis, YearMonth postedIn) {
        Charged plus(Charged other) {
            return new Charged(amount.plus(other.amount), basis, postedIn);
        }
    }

    @Override
    public Explanation explain(long asset, Book book, YearMonth month) {
        return book == Book.TAX ? explainTax(asset, month) : explainAccounting(asset, month);
    }

    private Explanation explainTax(long asset, YearMonth month) {
        List<Clause> clauses = new ArrayList<>();
        Money amount = Money.ZERO;
        for (TaxRow row : taxRows.of(asset)) {
            if (row.month().equals(month)) {
                amount = amount.plus(row.amount());
                switch (row.kind()) {
                    case CHARGE -> {
                        clauses.add(Clause.of("tax"));
                        ScheduleRequest life = taxLife(asset, row);
                        clauses.addAll(new MonthExplained(life, clock(life, row)).clauses());
                    }
                    case PAUSE -> clauses.add(Clause.of("tax-pause", row.cause()));
                    case TAKE_BACK -> clauses.add(Clause.of("tax-taken-back", row.cause()));
                }
            }
        }
        return new Explanation(
                month, Book.TAX, amount, clauses.isEmpty() ? List.of(Clause.of("tax-nothing")) : clauses);
    }

    private ScheduleRequest taxLife(long asset, TaxRow row) {
        return CardLife.read(bases.of(asset, Book.TAX).get(row.basis() - 1).content(), Map.of());
    }

    /** The month of a life without pauses in which as many places are deducted. */
    private static YearMonth clock(ScheduleRequest life, TaxRow row) {
        return life.firstCharge().plusMonths(row.place() - 1L);
    }

    private Explanation explainAccounting(long asset, YearMonth month) {
        AssetCard card = register.card(asset);
        List<ChargeRows.Stored> stored = rows.ofAsset(asset);
        Charged charged = charged(stored).get(month);
        ScheduleRequest life =
                charged == null || charged.basis() == 0 ? cards.life(card) : read(asset, basis(asset, charged.basis()));
        MonthExplained explained = new MonthExplained(life, month);
        List<Clause> clauses = new ArrayList<>(explained.clauses());
        if (charged != null && charged.postedIn().isAfter(month)) {
            clauses.add(Clause.of("catch-up", charged.postedIn()));
        }
        stored.stream()
                .filter(row ->
                        row.kind() == ChargeRows.Kind.TAKE_BACK && row.month().equals(month))
                .findFirst()
                .ifPresent(back -> clauses.add(Clause.of("taken-back", back.postedIn())));
        Money amount = charged == null ? explained.amount() : charged.amount();
        if (charged == null && !amount.isZero()) {
            clauses.add(Clause.of("not-posted"));
        }
        return new Explanation(month, Book.ACCOUNTING, amount, clauses);
    }

    private Basis basis(long asset, int version) {
        return bases.of(asset, Book.ACCOUNTING).get(version - 1);
    }

    private ScheduleRequest read(long asset, Basis basis) {
        return CardLife.read(basis.content(), readings.unitsOf(asset));
    }

    private static NavigableMap<YearMonth, Charged> charged(List<ChargeRows.Stored> stored) {
        NavigableMap<YearMonth, Charged> charged = new TreeMap<>();
        stored.stream()
                .filter(row -> row.kind() == ChargeRows.Kind.CHARGE)
                .forEach(row -> charged.merge(
                        row.month(), new Charged(row.charge().amount(), row.basis(), row.postedIn()), Charged::plus));
        return charged;
    }

    @Override
    public Replay replay(long asset) {
        List<Difference> differences = new ArrayList<>();
        Part part = new Part(
                Stream.concat(bases.of(asset, Book.ACCOUNTING).stream(), bases.of(asset, Book.TAX).stream()),
                rows.ofAsset(asset),
                taxRows.of(asset),
                Map.of(asset, readings.unitsOf(asset)));
        return new Replay(1, part.replayed(asset, differences), differences);
    }

    @Override
    public Replay replay(String company) {
        List<Difference> differences = new ArrayList<>();
        long assets = 0;
        long months = 0;
        for (List<Long> next = bases.assetsAfter(company, 0, AT_ONCE);
                !next.isEmpty();
                next = bases.assetsAfter(company, next.get(next.size() - 1), AT_ONCE)) {
            long first = next.get(0);
            long last = next.get(next.size() - 1);
            Part part = new Part(
                    bases.between(company, first, last).stream(),
                    rows.between(company, first, last),
                    taxRows.between(company, first, last),
                    readings.between(company, first, last));
            for (long asset : next) {
                assets++;
                months += part.replayed(asset, differences);
            }
        }
        return new Replay(assets, months, differences);
    }

    /** What is stored of some assets, read at once. */
    private final class Part {
        private final Map<Long, List<Basis>> basesOf;
        private final Map<Long, List<ChargeRows.Stored>> charges;
        private final Map<Long, List<TaxRow>> deductions;
        private final Map<Long, Map<YearMonth, BigDecimal>> units;

        /** @param bases by version */
        private Part(
                Stream<Basis> bases,
                List<ChargeRows.Stored> charges,
                List<TaxRow> deductions,
                Map<Long, Map<YearMonth, BigDecimal>> units) {
            this.basesOf = bases.collect(Collectors.groupingBy(Basis::asset));
            this.charges = charges.stream()
                    .collect(Collectors.groupingBy(row -> row.charge().asset()));
            this.deductions = deductions.stream().collect(Collectors.groupingBy(TaxRow::asset));
            this.units = units;
        }

        private List<Basis> versions(long asset, Book book) {
            return basesOf.getOrDefault(asset, List.of()).stream()
                    .filter(basis -> basis.book() == book)
                    .toList();
        }

        private long replayed(long asset, List<Difference> differences) {
            return replayedAccounting(asset, differences) + replayedTax(asset, differences);
        }

        private long replayedTax(long asset, List<Difference> differences) {
            List<TaxRow> charged = deductions.getOrDefault(asset, List.of()).stream()
                    .filter(row -> row.kind() == TaxRow.Kind.CHARGE)
                    .toList();
            List<Basis> versions = versions(asset, Book.TAX);
            Map<Integer, ScheduleRequest> lives = new HashMap<>();
            for (TaxRow row : charged) {
                ScheduleRequest life = lives.computeIfAbsent(
                        row.basis(),
                        version -> CardLife.read(versions.get(version - 1).content(), Map.of()));
                Money again = pricing.chargeOf(life, clock(life, row));
                if (!again.equals(row.amount())) {
                    differences.add(new Difference(asset, Book.TAX, row.month(), row.amount(), again));
                }
            }
            return charged.size();
        }

        private long replayedAccounting(long asset, List<Difference> differences) {
            List<Basis> versions = versions(asset, Book.ACCOUNTING);
            NavigableMap<YearMonth, Charged> charged = charged(charges.getOrDefault(asset, List.of()));
            if (charged.isEmpty()) {
                return 0;
            }
            Map<YearMonth, BigDecimal> done = units.getOrDefault(asset, Map.of());
            Map<Integer, Map<YearMonth, Money>> priced = new HashMap<>();
            charged.forEach((month, stored) -> {
                Money again = priced.computeIfAbsent(
                                stored.basis(), version -> price(versions, version, done, charged.lastKey()))
                        .getOrDefault(month, Money.ZERO);
                if (!again.equals(stored.amount())) {
                    differences.add(new Difference(asset, Book.ACCOUNTING, month, stored.amount(), again));
                }
            });
            return charged.size();
        }
    }

    /** What a row names no basis for cannot be priced: it differs by all it says. */
    private Map<YearMonth, Money> price(
            List<Basis> versions, int version, Map<YearMonth, BigDecimal> units, YearMonth last) {
        Map<YearMonth, Money> months = new HashMap<>();
        if (version > 0 && version <= versions.size()) {
            ScheduleRequest life = CardLife.read(versions.get(version - 1).content(), units);
            pricing.price(life, last).months().forEach(month -> months.put(month.period(), month.depreciation()));
        }
        return months;
    }
}
