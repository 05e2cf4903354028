package io.closeout.web;

import io.closeout.access.Scope;
import io.closeout.disposal.VoucherPreview;
import io.closeout.disposal.VoucherPreviews;
import io.closeout.money.Money;
import io.closeout.voucher.Line;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets other systems ask which voucher a disposal would bring. Nothing is stored. */
@RestController
@Tag(name = InterfaceDescription.PREVIEWS, description = "Nothing is stored")
class VoucherPreviewApi {
    private final VoucherPreviews previews;

    VoucherPreviewApi(VoucherPreviews previews) {
        this.previews = previews;
    }

    @Schema(name = "VoucherPreview", description = "凭证试算")
    record Answer(@Schema(description = "分录, in the order of posting; every one balances") List<Entry> entries) {
        static Answer of(VoucherPreview preview) {
            return new Answer(preview.entries().stream().map(Entry::of).toList());
        }
    }

    @Schema(name = "VoucherPreviewEntry")
    record Entry(
            @Schema(description = "摘要", example = "转入清理") String step,
            @Schema(description = "明细") List<Posting> lines) {
        static Entry of(VoucherPreview.Entry entry) {
            return new Entry(
                    entry.summary(),
                    entry.journal().lines().stream().map(Posting::of).toList());
        }
    }

    @Schema(name = "VoucherPreviewPosting")
    record Posting(
            @Schema(description = "account code 科目编码", example = "1606") String account,
            @Schema(description = "科目名称", example = "固定资产清理") String name,
            @Schema(description = "sub-account 明细, may be empty") String detail,
            @Schema(description = "借方") Money debit,
            @Schema(description = "贷方") Money credit) {
        static Posting of(Line line) {
            return new Posting(
                    line.account().code(), line.account().name(), line.account().detail(), line.debit(), line.credit());
        }
    }

    /** Takes numbers as they are written: as text they lose no digit. */
    @PostMapping(
            path = "/api/disposals/voucher-preview",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.PRICING)
    @Operation(
            operationId = "previewVoucher",
            summary = "Which voucher a disposal would bring 处置凭证试算",
            description =
                    "From bare figures, for eight ways to leave the books or come into them. An input that bears on nothing"
                            + " is refused by its name.")
    Answer preview(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(ref = "VoucherPreviewInputs")))
                    @RequestBody
                    Map<String, String> inputs) {
        return Answer.of(previews.preview(inputs));
    }
}
