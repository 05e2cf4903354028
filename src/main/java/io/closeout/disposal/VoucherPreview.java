package io.closeout.disposal;

import io.closeout.voucher.JournalEntry;
import java.util.List;

/** A voucher that nobody has prepared yet. */
public record VoucherPreview(List<Entry> entries) {
    public VoucherPreview {
        entries = List.copyOf(entries);
    }

    /** @param summary 摘要 as it would stand in the books */
    public record Entry(String summary, JournalEntry journal) {}
}
