package io.closeout.web;

import io.closeout.money.Money;
import io.closeout.sheet.Cell;
import io.closeout.sheet.SheetFormat;
import io.closeout.sheet.SheetWriter;
import io.closeout.sheet.Sheets;
import io.closeout.whatif.WhatIf;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** The effects of a question, class by class and month by month, as a table to take away. */
@Component
class WhatIfSheet {
    private static final List<String> COLUMNS = List.of(
            "asset.class",
            "whatif.month",
            "whatif.before",
            "whatif.after",
            "whatif.profit",
            "whatif.tax-before",
            "whatif.tax-after",
            "whatif.taxable",
            "whatif.deferred");

    private final Sheets sheets;
    private final Names names;
    private final Texts texts;

    WhatIfSheet(Sheets sheets, Names names, Texts texts) {
        this.sheets = sheets;
        this.names = names;
        this.texts = texts;
    }

    void write(WhatIf question, SheetFormat format, OutputStream file) {
        try (SheetWriter sheet = sheets.write(format, file)) {
            sheet.row(texts.all(COLUMNS).stream().map(Cell::text).toList());
            for (WhatIf.Effect effect : question.effects()) {
                sheet.row(List.of(
                        Cell.text(names.assetClass(question.company(), effect.assetClass())),
                        Cell.text(effect.month().toString()),
                        amount(effect.before()),
                        amount(effect.after()),
                        amount(effect.profit()),
                        amount(effect.taxBefore()),
                        amount(effect.taxAfter()),
                        amount(effect.taxable()),
                        amount(effect.deferredTax())));
            }
            sheet.end();
        }
    }

    private static Cell amount(Money money) {
        return Cell.money(BigDecimal.valueOf(money.fen(), 2));
    }
}
