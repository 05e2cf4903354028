package io.closeout.web;

import io.closeout.disposal.VoucherPreview;
import io.closeout.disposal.VoucherPreviews;
import io.closeout.money.Money;
import io.closeout.voucher.Line;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets other systems ask which voucher a disposal would bring. Nothing is stored. */
@RestController
class VoucherPreviewApi {
    private final VoucherPreviews previews;

    VoucherPreviewApi(VoucherPreviews previews) {
        this.previews = previews;
    }

    record Answer(List<Entry> entries) {
        static Answer of(VoucherPreview preview) {
            return new Answer(preview.entries().stream().map(Entry::of).toList());
        }
    }

    record Entry(String step, List<Posting> lines) {
        static Entry of(VoucherPreview.Entry entry) {
            return new Entry(
                    entry.summary(),
                    entry.journal().lines().stream().map(Posting::of).toList());
        }
    }

    /** @param debit in yuan, as text */
    record Posting(String account, String name, String detail, Money debit, Money credit) {
        static Posting of(Line line) {
            return new Posting(
                    line.account().code(), line.account().name(), line.account().detail(), line.debit(), line.credit());
        }
    }

    /** Takes numbers as they are written: as text they lose no digit. */
    @PostMapping("/api/disposals/voucher-preview")
    Answer preview(@RequestBody Map<String, String> inputs) {
        return Answer.of(previews.preview(inputs));
    }
}
