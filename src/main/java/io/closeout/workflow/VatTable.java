package io.closeout.workflow;

import io.closeout.voucher.VatDetermination;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class VatTable implements VatDetermination {
    private final DecisionTables tables;

    VatTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Vat> vatFor(Question question) {
        return tables.one(
                        "DetermineVat",
                        Map.of(
                                "taxpayer", question.taxpayer().name(),
                                "vatMethod", question.method(),
                                "property", question.property().name(),
                                "date", question.date().toString()))
                .map(row -> new Vat(
                        row.text("method"),
                        row.number("priceBasisPoints"),
                        row.number("rateBasisPoints"),
                        row.text("detail")));
    }
}
