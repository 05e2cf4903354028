package io.closeout.intake;

import io.closeout.depreciation.DepreciationBook;
import io.closeout.depreciation.Schedule;
import io.closeout.intake.FindingRows.Found;
import io.closeout.intake.RegisterReading.RegisterFile;
import io.closeout.money.Money;
import io.closeout.organisation.Reach;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.CardChecks;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Cards;
import io.closeout.register.Register;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Checks the rows of a file against the register, against each other and against the depreciation book. */
@Component
class RowChecks {
    private final Cards cards;
    private final Register register;
    private final DepreciationBook book;

    RowChecks(Cards cards, Register register, DepreciationBook book) {
        this.cards = cards;
        this.register = register;
        this.book = book;
    }

    /** @param kept whose assets the file may bring in */
    OfFile of(Reach kept, RegisterReading.FirstPass first) {
        return new OfFile(kept, first);
    }

    /** One file of a company, part by part. */
    final class OfFile {
        private final Reach kept;
        private final CodeCensus codes;
        private final CodeCensus serials;
        private final CardChecks checks;
        private final Map<String, Integer> linesOfCodes = new HashMap<>();
        private final Map<String, Integer> linesOfSerials = new HashMap<>();
        private final Pieces pieces = new Pieces();

        private OfFile(Reach kept, RegisterReading.FirstPass first) {
            this.kept = kept;
            this.codes = first.codes();
            this.serials = first.serials();
            this.checks = cards.checks(kept.company());
        }

        /** @param found takes what there is to say about the rows */
        void check(RegisterFile file, List<RegisterFile.Row> part, List<Found> found, DryRunTally tally) {
            Map<String, Cards.Prints> registered =
                    registered(part, CardField.ASSET_CODE, Reach.ofCompany(kept.company()));
            Map<String, Cards.Prints> parents = registered(part, CardField.PARENT_CODE, kept);
            Map<String, String> bearers = cards.bySerialNumber(kept, texts(part, CardField.SERIAL_NUMBER));
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
                    against(file, row, parents, found);
                }
                Optional<AssetCard> card = found.size() == before ? drafted(file, row, found) : Optional.empty();
                if (card.isEmpty()) {
                    tally.faulty();
                } else if (there != null) {
                    found.subList(before, found.size()).clear();
                    different(file, row, card.get().values(), found);
                    if (found.size() == before) {
                        tally.unchanged();
                    } else {
                        tally.faulty();
                    }
                } else {
                    serialNumber(file, row, bearers, found);
                    pieces.proposal(row.reading())
                            .ifPresent(proposal -> found.add(file.found(row, Finding.Severity.WARNING, proposal)));
                    row.reading()
                            .warnings()
                            .forEach(warning -> found.add(RegisterFile.found(Finding.Severity.WARNING, warning)));
                    tally.good(values, found.size() > before, card.get().kind().onTheBooks());
                }
            }
        }

        private Map<String, Cards.Prints> registered(List<RegisterFile.Row> part, CardField field, Reach reach) {
            return cards.registered(reach, texts(part, field));
        }

        private static List<String> texts(List<RegisterFile.Row> part, CardField field) {
            return part.stream()
                    .map(row -> row.reading().values().text(field))
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .toList();
        }

        /** The other rows and the register: a code once, a parent somewhere. */
        private void against(
                RegisterFile file, RegisterFile.Row row, Map<String, Cards.Prints> parents, List<Found> found) {
            CardValues values = row.reading().values();
            String code = values.text(CardField.ASSET_CODE);
            if (codes.repeats(code)) {
                Integer first = linesOfCodes.putIfAbsent(code, row.reading().line());
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

        /**
         * What the row, completed as a new card would be, says otherwise than the card of its code. Of a card of another
         * branch it is told only that the code is taken.
         */
        private void different(RegisterFile file, RegisterFile.Row row, CardValues completed, List<Found> found) {
            String code = completed.text(CardField.ASSET_CODE);
            AssetCard there = register.find(kept.company(), code).orElseThrow();
            if (!kept.covers(there.company(), there.branch())) {
                Refusal taken = new Refusal("register.code-taken", CardField.ASSET_CODE.code(), code);
                found.add(file.found(row, Finding.Severity.FAULT, taken));
                return;
            }
            CardValues card = there.values();
            for (CardField field : completed.differingFrom(card)) {
                Refusal otherwise = new Refusal(
                        "intake.registered-otherwise",
                        field.code(),
                        code,
                        field,
                        field.said(card.text(field)),
                        field.said(completed.text(field)));
                found.add(file.found(row, Finding.Severity.FAULT, otherwise));
            }
            Set<String> others = new TreeSet<>(card.others().keySet());
            others.addAll(completed.others().keySet());
            for (String name : others) {
                String ours = card.others().getOrDefault(name, "");
                String theirs = completed.others().getOrDefault(name, "");
                if (!ours.equals(theirs)) {
                    Refusal otherwise = new Refusal("intake.registered-otherwise", "", code, name, ours, theirs);
                    found.add(file.found(row, Finding.Severity.FAULT, otherwise));
                }
            }
        }

        /** Two things of one serial number may be right, or one thing twice. */
        private void serialNumber(
                RegisterFile file, RegisterFile.Row row, Map<String, String> bearers, List<Found> found) {
            String serial = row.reading().values().text(CardField.SERIAL_NUMBER);
            String bearer = bearers.get(serial);
            Integer first = serials.repeats(serial)
                    ? linesOfSerials.putIfAbsent(serial, row.reading().line())
                    : null;
            String field = CardField.SERIAL_NUMBER.code();
            if (bearer != null) {
                found.add(file.found(
                        row, Finding.Severity.WARNING, new Refusal("intake.serial-of-a-card", field, serial, bearer)));
            } else if (first != null) {
                found.add(file.found(
                        row,
                        Finding.Severity.WARNING,
                        new Refusal("intake.serial-twice", field, serial, first.toString())));
            }
        }

        /** Empty if the card cannot be opened or its life cannot be depreciated; the reason is found then. */
        private Optional<AssetCard> drafted(RegisterFile file, RegisterFile.Row row, List<Found> found) {
            try {
                AssetCard card = checks.draft(row.reading().values());
                if (!kept.covers(card.company(), card.branch())) {
                    throw new Refusal("intake.not-your-branch", CardField.USING_DEPARTMENT.code(), card.department());
                }
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
