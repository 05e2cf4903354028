package io.closeout.depreciation;

import io.closeout.money.Money;
import java.time.YearMonth;
import java.util.List;

/** Why a month of a book is what it is, and whether it would come out the same again. */
public interface DepreciationProofs {
    /**
     * For a month that is charged from the basis it was charged by, for one that is not from what is known now.
     *
     * @throws io.closeout.refusal.Refusal if what is known now cannot be priced
     */
    Explanation explain(long asset, Book book, YearMonth month);

    /** Prices every charged month of an asset again, from the stored bases and readings, and compares it. */
    Replay replay(long asset);

    /** The same for every asset of a company that was ever charged. */
    Replay replay(String company);

    /** @param months how many were priced again, over all assets and books */
    record Replay(long assets, long months, List<Difference> differences) {
        public Replay {
            differences = List.copyOf(differences);
        }
    }

    /**
     * A month that comes out otherwise.
     *
     * @param stored    what its rows add up to
     * @param recomputed what its basis says
     */
    record Difference(long asset, Book book, YearMonth month, Money stored, Money recomputed) {}
}
