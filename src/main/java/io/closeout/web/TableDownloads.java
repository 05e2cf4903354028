package io.closeout.web;

import io.closeout.depreciation.DepreciationRun;
import io.closeout.disposal.Disposals;
import io.closeout.intake.Finding;
import io.closeout.intake.RegisterExport;
import io.closeout.intake.RegisterImport;
import io.closeout.intake.RegisterImports;
import io.closeout.organisation.Person;
import io.closeout.sheet.Cell;
import io.closeout.sheet.SheetFormat;
import io.closeout.sheet.SheetWriter;
import io.closeout.sheet.Sheets;
import io.closeout.whatif.WhatIf;
import io.closeout.whatif.WhatIfs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tables to take away, written as they are read: a register may have a million cards. */
@Controller
class TableDownloads {
    private static final int PART = 1_000;
    private static final String CSV = "text/csv; charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Visitor visitor;
    private final Disposals disposals;
    private final RegisterExport export;
    private final RegisterImports imports;
    private final TaxDifferenceSheet taxDifferences;
    private final WhatIfs questions;
    private final WhatIfSheet effects;
    private final Sheets sheets;
    private final Texts texts;

    TableDownloads(
            Visitor visitor,
            Disposals disposals,
            RegisterExport export,
            RegisterImports imports,
            TaxDifferenceSheet taxDifferences,
            WhatIfs questions,
            WhatIfSheet effects,
            Sheets sheets,
            Texts texts) {
        this.visitor = visitor;
        this.disposals = disposals;
        this.export = export;
        this.imports = imports;
        this.taxDifferences = taxDifferences;
        this.questions = questions;
        this.effects = effects;
        this.sheets = sheets;
        this.texts = texts;
    }

    /** All cards that the person sees; importing the file again changes nothing. */
    @GetMapping("/assets/export")
    void cards(@RequestParam SheetFormat format, Principal principal, Locale locale, HttpServletResponse response)
            throws IOException {
        Person person = visitor.person(principal);
        String name = texts.get("assets.title") + "-" + person.company();
        begin(response, name, "assets-" + person.company(), format);
        export.write(disposals.sightOf(person.login()), format, locale, response.getOutputStream());
    }

    @GetMapping("/periods/{company}/{month}/tax-differences/export")
    void taxDifferences(
            @PathVariable String company,
            @PathVariable String month,
            @RequestParam SheetFormat format,
            Principal principal,
            HttpServletResponse response)
            throws IOException {
        DepreciationRun run = visitor.run(visitor.person(principal), company + "/" + month);
        String period = run.company() + "-" + run.month();
        begin(response, texts.get("tax.title") + "-" + period, "tax-differences-" + period, format);
        taxDifferences.write(run, format, response.getOutputStream());
    }

    @GetMapping("/what-if/{id}/export")
    void effects(
            @PathVariable long id, @RequestParam SheetFormat format, Principal principal, HttpServletResponse response)
            throws IOException {
        WhatIf question = questions.find(id, visitor.person(principal).login());
        begin(response, texts.get("whatif.title") + "-" + id, "what-if-" + id, format);
        effects.write(question, format, response.getOutputStream());
    }

    @GetMapping("/imports/{id}/findings.csv")
    void findings(@PathVariable long id, Principal principal, HttpServletResponse response) throws IOException {
        RegisterImport shown = visitor.registerImport(visitor.person(principal), id);
        String name = shown.fileName() + "-" + texts.get("imports.faults");
        begin(response, name, "import-" + id + "-findings", SheetFormat.CSV);
        try (SheetWriter sheet = sheets.write(SheetFormat.CSV, response.getOutputStream())) {
            sheet.row(Stream.of("line", "column", "value", "reason")
                    .map(title -> Cell.text(texts.get("imports." + title)))
                    .toList());
            for (Finding.Severity severity : Finding.Severity.values()) {
                write(sheet, id, severity);
            }
            sheet.end();
        }
    }

    private void write(SheetWriter sheet, long id, Finding.Severity severity) {
        List<Finding> part = imports.findingsAfter(id, severity, null, PART);
        while (!part.isEmpty()) {
            part.forEach(finding -> sheet.row(List.of(
                    Cell.whole((long) finding.line()),
                    Cell.text(finding.column()),
                    Cell.text(finding.value()),
                    Cell.text(finding.reason()))));
            part = imports.findingsAfter(id, severity, part.get(part.size() - 1), PART);
        }
    }

    /**
     * Names the file twice (RFC 6266): as people call it, and in letters that every program saves.
     *
     * @param plain of letters, digits and dashes only
     */
    private static void begin(HttpServletResponse response, String name, String plain, SheetFormat format) {
        String ending = "." + format.name().toLowerCase(Locale.ROOT);
        String encoded = URLEncoder.encode(name + ending, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        response.setContentType(format == SheetFormat.CSV ? CSV : XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + plain + ending + "\"; filename*=UTF-8''" + encoded);
    }
}
