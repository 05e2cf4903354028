package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.DepartmentUse;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import io.closeout.voucher.AccountDetermination.Purpose;
import io.closeout.voucher.AccountDetermination.Question;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Line;
import io.closeout.voucher.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One disposal voucher in the making: gathers lines by step and leaves zero lines out. */
final class VoucherDraft {
    private final AccountingStandard standard;
    private final AccountDetermination accounts;
    private final Map<Question, Account> answered = new HashMap<>();
    private final Map<Step, List<Line>> lines = new EnumMap<>(Step.class);

    VoucherDraft(AccountingStandard standard, AccountDetermination accounts) {
        this.standard = standard;
        this.accounts = accounts;
    }

    /** @throws io.closeout.refusal.Refusal if the standard has no such account */
    Account account(Purpose purpose) {
        return answer(Question.of(standard, purpose));
    }

    /** Where a gain or a loss of an asset that leaves in the given way belongs. */
    Account result(String leaving, boolean gain) {
        return answer(Question.result(standard, leaving, gain));
    }

    /** Where the depreciation of a department belongs. */
    Account expense(DepartmentUse use) {
        return answer(Question.expense(standard, use));
    }

    Clearance clearance(Purpose through, String department, String asset) {
        return new Clearance(this, account(through), department, asset);
    }

    void debit(Step step, Account account, Money amount, String department, String asset) {
        if (!amount.isZero()) {
            linesOf(step).add(Line.debit(account, amount, department, asset));
        }
    }

    void credit(Step step, Account account, Money amount, String department, String asset) {
        if (!amount.isZero()) {
            linesOf(step).add(Line.credit(account, amount, department, asset));
        }
    }

    void add(Step step, List<Line> ready) {
        if (!ready.isEmpty()) {
            linesOf(step).addAll(ready);
        }
    }

    /**
     * In the order in which a voucher carries them.
     *
     * @throws io.closeout.voucher.OutOfBalance if a step does not balance
     */
    List<JournalEntry> entries() {
        return lines.entrySet().stream()
                .map(step -> new JournalEntry(step.getKey(), step.getValue()))
                .toList();
    }

    /** A voucher of a thousand assets asks the same few questions. */
    private Account answer(Question question) {
        return answered.computeIfAbsent(question, accounts::accountFor);
    }

    private List<Line> linesOf(Step step) {
        return lines.computeIfAbsent(step, missing -> new ArrayList<>());
    }
}
