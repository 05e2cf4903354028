package io.closeout.web;

import io.closeout.money.Money;
import io.closeout.voucher.Voucher;
import io.closeout.web.TaskView.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A voucher as the form of a task shows it. */
@Component
class VoucherSheets {
    private static final List<String> COLUMNS = List.of(
            "voucher.summary",
            "voucher.account",
            "voucher.department",
            "voucher.asset",
            "voucher.debit",
            "voucher.credit");
    private static final List<Integer> AMOUNTS = List.of(4, 5);
    private static final List<String> DIFFERENCE_COLUMNS = List.of(
            "voucher.summary",
            "voucher.account",
            "voucher.department",
            "voucher.asset",
            "voucher.before",
            "voucher.after",
            "voucher.difference");
    private static final List<Integer> DIFFERENCE_AMOUNTS = List.of(4, 5, 6);

    private final VoucherRows rows;
    private final Texts texts;

    VoucherSheets(VoucherRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    Sheet of(Voucher voucher) {
        List<List<String>> cells = new ArrayList<>();
        rows.of(voucher)
                .forEach(row -> cells.add(List.of(
                        row.summary(),
                        row.account(),
                        row.department(),
                        row.asset(),
                        amount(row.debit()),
                        amount(row.credit()))));
        String total = voucher.total().grouped();
        cells.add(List.of(texts.get("voucher.sum"), "", "", "", total, total));
        return new Sheet(labels(COLUMNS), AMOUNTS, cells);
    }

    /** What changed since the voucher in whose place this one was priced again. */
    Sheet difference(Voucher voucher) {
        return new Sheet(
                labels(DIFFERENCE_COLUMNS),
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

    private List<String> labels(List<String> keys) {
        return keys.stream().map(texts::get).toList();
    }

    private static String amount(Money side) {
        return side.isZero() ? "" : side.grouped();
    }
}
