package io.closeout.intake;

import io.closeout.depreciation.DepreciationBook;
import io.closeout.depreciation.Schedule;
import io.closeout.intake.FindingRows.Found;
import io.closeout.intake.RegisterReading.RegisterFile;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.CardChecks;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Cards;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks the rows of a file against the register, against each other and against the depreciation book. */
@Component
class RowChecks {
    private final Cards cards;
    private final DepreciationBook book;

    RowChecks(Cards cards, DepreciationBook book) {
        this.cards = cards;
        this.book = book;
    }

    OfFile of(String company, CodeCensus codes) {
        return new OfFile(company, codes);
    }

    /** One file of a company, part by part. */
    final class OfFile {
        private final String company;
        private final CodeCensus codes;
        private final CardChecks checks;
        private final Map<String, Integer> firstLines = new HashMap<>();

        private OfFile(String company, CodeCensus codes) {
            this.company = company;
            this.codes = codes;
            this.checks = cards.checks(company);
        }

        /** @param found takes what there is to say about the rows */
        void check(RegisterFile file, List<RegisterFile.Row> part, List<Found> found, DryRunTally tally) {
            Map<String, Cards.Prints> registered = registered(part, CardField.ASSET_CODE);
            Map<String, Cards.Prints> parents = registered(part, CardField.PARENT_CODE);
            for (RegisterFile.Row row : part) {
                int before = found.size();
                row.reading().faults().forEach(fault -> found.add(RegisterFile.found(Finding.Severity.FAULT, fault)));
                CardValues values = row.reading().values();
                Cards.Prints there = registered.get(values.text(CardField.ASSET_CODE));
                if (row.reading().isGood() && there != null && there.areOf(values)) {
                    tally.unchanged();
                    continue;
                }
                if (row.reading().isGood()) {
                    checks.faults(values).forEach(fault -> found.add(file.found(row, Finding.Severity.FAULT, fault)));
                    against(file, row, there != null, parents, found);
                }
                Optional<AssetCard> card = found.size() == before ? drafted(file, row, found) : Optional.empty();
                if (card.isEmpty()) {
                    tally.faulty();
                    continue;
                }
                row.reading()
                        .warnings()
                        .forEach(warning -> found.add(RegisterFile.found(Finding.Severity.WARNING, warning)));
                tally.good(values, found.size() > before, card.get().kind().onTheBooks());
            }
        }

        private Map<String, Cards.Prints> registered(List<RegisterFile.Row> part, CardField field) {
            return cards.registered(
                    company,
                    part.stream()
                            .map(row -> row.reading().values().text(field))
                            .filter(code -> !code.isEmpty())
                            .distinct()
                            .toList());
        }

        /** The other rows and the register: a code once, a parent somewhere. */
        private void against(
                RegisterFile file,
                RegisterFile.Row row,
                boolean registered,
                Map<String, Cards.Prints> parents,
                List<Found> found) {
            CardValues values = row.reading().values();
            String code = values.text(CardField.ASSET_CODE);
            if (registered) {
                Refusal otherwise = new Refusal("intake.registered-otherwise", CardField.ASSET_CODE.code(), code);
                found.add(file.found(row, Finding.Severity.FAULT, otherwise));
            }
            if (codes.repeats(code)) {
                Integer first = firstLines.putIfAbsent(code, row.reading().line());
                if (first != null) {
                    Refusal duplicate = new Refusal(
                            "intake.duplicate-in-file", CardField.ASSET_CODE.code(), code, first.toString());
                    found.add(file.found(row, Finding.Severity.FAULT, duplicate));
                }
            }
            String parent = values.text(CardField.PARENT_CODE);
            if (!parent.isEmpty() && !parents.containsKey(parent) && !codes.has(parent)) {
                found.add(file.found(
                        row,
                        Finding.Severity.FAULT,
                        new Refusal("intake.parent-nowhere", CardField.PARENT_CODE.code(), parent)));
            }
        }

        /** Empty if the card cannot be opened or its life cannot be depreciated; the reason is found then. */
        private Optional<AssetCard> drafted(RegisterFile file, RegisterFile.Row row, List<Found> found) {
            try {
                AssetCard card = checks.draft(row.reading().values());
                book.schedule(card).ifPresent(life -> compared(file, row, life, found));
                return Optional.of(card);
            } catch (Refusal reason) {
                found.add(file.found(row, Finding.Severity.FAULT, reason));
                return Optional.empty();
            }
        }

        /** 月折旧额 in the file is no truth, but a difference to ours has a cause. */
        private void compared(RegisterFile file, RegisterFile.Row row, Schedule life, List<Found> found) {
            String text = row.reading().values().others().get(SourceField.MONTHLY_DEPRECIATION.code());
            if (text == null || life.months().isEmpty()) {
                return;
            }
            Money ours = life.months().get(0).depreciation();
            if (!Money.of(text).equals(ours)) {
                Refusal differs = new Refusal(
                        "intake.first-month-differs", SourceField.MONTHLY_DEPRECIATION.code(), Money.of(text), ours);
                found.add(file.found(row, Finding.Severity.WARNING, differs));
            }
        }
    }
}
