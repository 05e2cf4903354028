package io.closeout.web;

import io.closeout.depreciation.DepreciationRun;
import io.closeout.depreciation.TaxDifferences;
import io.closeout.register.AssetCard;
import io.closeout.register.Register;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 税会差异 of a month, for whoever sees the books of the whole company. */
@Controller
class TaxDifferencePages {
    private final Visitor visitor;
    private final TaxDifferences differences;
    private final Register register;

    TaxDifferencePages(Visitor visitor, TaxDifferences differences, Register register) {
        this.visitor = visitor;
        this.differences = differences;
        this.register = register;
    }

    /** A line of the list. */
    record Row(String name, TaxDifferences.OfAsset asset) {}

    @GetMapping("/periods/{company}/{month}/tax-differences")
    ModelAndView month(
            @PathVariable String company,
            @PathVariable String month,
            @RequestParam(defaultValue = "1") int page,
            Principal principal) {
        DepreciationRun run = visitor.run(visitor.person(principal), company + "/" + month);
        TaxDifferenceReport report = new TaxDifferenceReport(page);
        differences.inMonth(run.company(), run.month(), report);
        Page<TaxDifferences.OfAsset> found = report.page();
        Map<Long, AssetCard> cards = cards(found.rows());
        return new ModelAndView("tax-differences")
                .addObject("run", run)
                .addObject("report", report)
                .addObject(
                        "page",
                        found.map(asset -> new Row(cards.get(asset.asset()).name(), asset)));
    }

    private Map<Long, AssetCard> cards(List<TaxDifferences.OfAsset> rows) {
        return register.cards(rows.stream().map(TaxDifferences.OfAsset::asset).toList()).stream()
                .collect(Collectors.toMap(AssetCard::id, Function.identity()));
    }
}
