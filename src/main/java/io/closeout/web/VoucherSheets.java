package io.closeout.web;

import io.closeout.disposal.ReviewPreviews;
import io.closeout.money.Money;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Voucher;
import io.closeout.web.TaskView.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Vouchers and what has changed in them, as the forms of tasks draw them. */
@Component
class VoucherSheets {
    private static final List<String> VOUCHER_COLUMNS = List.of(
            "voucher.summary",
            "voucher.account",
            "voucher.department",
            "voucher.asset",
            "voucher.debit",
            "voucher.credit");
    private static final List<Integer> VOUCHER_AMOUNTS = List.of(4, 5);
    private static final List<String> DIFFERENCE_COLUMNS = List.of(
            "voucher.summary",
            "voucher.account",
            "voucher.department",
            "voucher.asset",
            "voucher.before",
            "voucher.after",
            "voucher.difference");
    private static final List<Integer> DIFFERENCE_AMOUNTS = List.of(4, 5, 6);

    private static final List<String> BOTH_WAYS_COLUMNS = List.of(
            "voucher.summary",
            "voucher.account",
            "voucher.department",
            "voucher.asset",
            "voucher.in-current-period",
            "voucher.through-adjustment");
    private static final List<Integer> BOTH_WAYS_AMOUNTS = List.of(4, 5);

    private final VoucherRows rows;
    private final Texts texts;

    VoucherSheets(VoucherRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    Sheet of(Voucher voucher) {
        return of(voucher.company(), voucher.entries());
    }

    Sheet of(String company, List<JournalEntry> entries) {
        List<List<String>> cells = new ArrayList<>();
        Money total = Money.ZERO;
        for (VoucherRows.VoucherRow row : rows.of(company, entries)) {
            cells.add(List.of(
                    row.summary(),
                    row.account(),
                    row.department(),
                    row.asset(),
                    amount(row.debit()),
                    amount(row.credit())));
            total = total.plus(row.debit());
        }
        cells.add(List.of(texts.get("voucher.sum"), "", "", "", total.grouped(), total.grouped()));
        return new Sheet(texts.all(VOUCHER_COLUMNS), VOUCHER_AMOUNTS, cells);
    }

    /** Null where the voucher was not priced again. */
    Sheet difference(Voucher voucher) {
        return voucher == null || voucher.replaces() == null
                ? null
                : new Sheet(
                        texts.all(DIFFERENCE_COLUMNS),
                        DIFFERENCE_AMOUNTS,
                        rows.changes(voucher).stream()
                                .map(row -> List.of(
                                        row.summary(),
                                        row.account(),
                                        row.department(),
                                        row.asset(),
                                        row.before().grouped(),
                                        row.after().grouped(),
                                        row.difference().grouped()))
                                .toList());
    }

    /** {@code before} in the current period, {@code after} through 6901; null if there is but one way. */
    Sheet bothWays(String company, ReviewPreviews.BothWays both) {
        return both.changes().isEmpty()
                ? null
                : new Sheet(
                        texts.all(BOTH_WAYS_COLUMNS),
                        BOTH_WAYS_AMOUNTS,
                        rows.changes(company, both.changes()).stream()
                                .map(row -> List.of(
                                        row.summary(),
                                        row.account(),
                                        row.department(),
                                        row.asset(),
                                        row.before().grouped(),
                                        row.after().grouped()))
                                .toList());
    }

    private static String amount(Money side) {
        return side.isZero() ? "" : side.grouped();
    }
}
