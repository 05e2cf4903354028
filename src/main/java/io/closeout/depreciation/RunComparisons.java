package io.closeout.depreciation;

import io.closeout.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts a run beside that of the month before, by book, class and department. */
@Component
class RunComparisons {
    private final RunTable runs;
    private final RunPartTable parts;

    RunComparisons(RunTable runs, RunPartTable parts) {
        this.runs = runs;
        this.parts = parts;
    }

    private record Place(Book book, String assetClass, String department) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::book)
                .thenComparing(Place::assetClass)
                .thenComparing(Place::department);

        static Place of(RunTotal total) {
            return new Place(total.book(), total.assetClass(), total.department());
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    List<RunComparison> of(DepreciationRun run) {
        List<RunTotal> now = new ArrayList<>(parts.charged(run, 0));
        if (run.status() == RunStatus.PREVIEWING || run.status() == RunStatus.PREVIEWED) {
            now.addAll(parts.previewed(run));
        }
        Map<Place, RunComparison> places = new TreeMap<>();
        now.forEach(total -> add(places, total, total.amount(), total.catchUp(), Money.ZERO));
        runs.find(run.company(), run.month().minusMonths(1)).ifPresent(last -> parts.charged(last, 0)
                .forEach(total -> add(places, total, Money.ZERO, Money.ZERO, total.amount())));
        return List.copyOf(places.values());
    }

    private static void add(
            Map<Place, RunComparison> places, RunTotal total, Money amount, Money catchUp, Money lastMonth) {
        places.merge(
                Place.of(total),
                new RunComparison(total.book(), total.assetClass(), total.department(), amount, catchUp, lastMonth),
                (one, other) -> new RunComparison(
                        one.book(),
                        one.assetClass(),
                        one.department(),
                        one.amount().plus(other.amount()),
                        one.catchUp().plus(other.catchUp()),
                        one.lastMonth().plus(other.lastMonth())));
    }
}
