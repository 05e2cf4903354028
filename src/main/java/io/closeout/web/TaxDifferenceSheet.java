package io.closeout.web;

import io.closeout.depreciation.DepreciationRun;
import io.closeout.depreciation.TaxDifferences;
import io.closeout.depreciation.TaxDifferences.OfAsset;
import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.Register;
import io.closeout.sheet.Cell;
import io.closeout.sheet.SheetFormat;
import io.closeout.sheet.SheetWriter;
import io.closeout.sheet.Sheets;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 税会差异台账 of a month as a table to take away, written as it is found. */
@Component
class TaxDifferenceSheet {
    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of(
            "periods.month",
            "asset.code",
            "asset.name",
            "asset.class",
            "tax.waiting",
            "tax.cause",
            "tax.book",
            "tax.impairment",
            "tax.deducted",
            "tax.difference",
            "tax.cumulative",
            "tax.deferred",
            "tax.reversed-in");

    private final TaxDifferences differences;
    private final Register register;
    private final Sheets sheets;
    private final Names names;
    private final Texts texts;

    TaxDifferenceSheet(TaxDifferences differences, Register register, Sheets sheets, Names names, Texts texts) {
        this.differences = differences;
        this.register = register;
        this.sheets = sheets;
        this.names = names;
        this.texts = texts;
    }

    void write(DepreciationRun run, SheetFormat format, OutputStream file) {
        try (SheetWriter sheet = sheets.write(format, file)) {
            sheet.row(texts.all(COLUMNS).stream().map(Cell::text).toList());
            List<OfAsset> held = new ArrayList<>();
            differences.inMonth(run.company(), run.month(), asset -> {
                held.add(asset);
                if (held.size() == AT_ONCE) {
                    write(sheet, run, held);
                }
            });
            write(sheet, run, held);
            sheet.end();
        }
    }

    private void write(SheetWriter sheet, DepreciationRun run, List<OfAsset> held) {
        Map<Long, AssetCard> cards = register
                .cards(held.stream().map(OfAsset::asset).toList())
                .stream()
                .collect(Collectors.toMap(AssetCard::id, Function.identity()));
        for (OfAsset asset : held) {
            TaxDifferences.Month month = asset.month();
            sheet.row(List.of(
                    Cell.text(run.month().toString()),
                    Cell.text(asset.code()),
                    Cell.text(cards.get(asset.asset()).name()),
                    Cell.text(names.assetClass(run.company(), asset.assetClass())),
                    Cell.text(
                            asset.waiting() == null
                                    ? texts.get("tax.not-waiting")
                                    : texts.of("AssetState", asset.waiting())),
                    Cell.text(texts.of("TaxCause", month.cause())),
                    amount(month.book()),
                    amount(month.impairment()),
                    amount(month.tax()),
                    amount(month.difference()),
                    amount(month.cumulative()),
                    amount(month.deferredTax()),
                    Cell.whole(
                            asset.reversedIn() == null
                                    ? null
                                    : asset.reversedIn().longValue())));
        }
        held.clear();
    }

    private static Cell amount(Money money) {
        return Cell.money(BigDecimal.valueOf(money.fen(), 2));
    }
}
