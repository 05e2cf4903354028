package io.closeout.depreciation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bases of one book for the assets of a span: those that are stored, and those that a run adds to them. */
final class SpanBases {
    private final Book book;
    private final Map<Long, List<Basis>> byAsset = new HashMap<>();
    private final List<Basis> added = new ArrayList<>();
    private final List<Basis> completed = new ArrayList<>();

    /** @param stored by version */
    SpanBases(Book book, List<Basis> stored) {
        this.book = book;
        stored.stream().filter(basis -> basis.book() == book).forEach(basis -> byAsset.computeIfAbsent(
                        basis.asset(), asset -> new ArrayList<>(2))
                .add(basis));
    }

    /** The settings an asset was first charged by; it keeps them. */
    ScheduleRequest.Settings settingsOf(long asset, ScheduleRequest.Settings chosen) {
        List<Basis> bases = byAsset.get(asset);
        return bases == null ? chosen : BasisText.settings(bases.get(0).content());
    }

    /** Null if there is none with that content. */
    Basis known(long asset, String content) {
        for (Basis basis : byAsset.getOrDefault(asset, List.of())) {
            if (basis.content().equals(content)) {
                return basis;
            }
        }
        return null;
    }

    /** The basis with that content; a new version if there is none. */
    Basis of(long asset, String content) {
        Basis known = known(asset, content);
        if (known != null) {
            return known;
        }
        List<Basis> bases = byAsset.computeIfAbsent(asset, none -> new ArrayList<>(2));
        Basis basis = new Basis(asset, book, bases.size() + 1, content, null);
        bases.add(basis);
        added.add(basis);
        return basis;
    }

    /** From the given month on nothing is charged by it. */
    void complete(Basis basis, YearMonth from) {
        if (basis.completeFrom() == null) {
            Basis complete = new Basis(basis.asset(), book, basis.version(), basis.content(), from);
            byAsset.get(basis.asset()).set(basis.version() - 1, complete);
            completed.add(complete);
        }
    }

    /** Those of an asset as they stand after the run, by version. */
    List<Basis> of(long asset) {
        return List.copyOf(byAsset.getOrDefault(asset, List.of()));
    }

    void store(BasisRows rows, String company, String rules, YearMonth month) {
        rows.insert(company, added, rules, month);
        rows.complete(completed);
    }
}
