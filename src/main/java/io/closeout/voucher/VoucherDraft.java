package io.closeout.voucher;

import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.DepartmentUse;
import io.closeout.voucher.AccountDetermination.Purpose;
import io.closeout.voucher.AccountDetermination.Question;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One voucher in the making: gathers lines by step and leaves zero lines out. */
public final class VoucherDraft {
    private final AccountingStandard standard;
    private final AccountDetermination accounts;
    private final Map<Question, Account> answered = new HashMap<>();
    private final Map<Step, List<Line>> lines = new EnumMap<>(Step.class);

    public VoucherDraft(AccountingStandard standard, AccountDetermination accounts) {
        this.standard = standard;
        this.accounts = accounts;
    }

    /** @throws io.closeout.refusal.Refusal if the standard has no such account */
    public Account account(Purpose purpose) {
        return answer(Question.of(standard, purpose));
    }

    /** Where a gain or a loss of an asset that leaves in the given way belongs. */
    public Account result(String leaving, boolean gain) {
        return answer(Question.result(standard, leaving, gain));
    }

    /** Where the depreciation of a department belongs. */
    public Account expense(DepartmentUse use) {
        return answer(Question.expense(standard, use));
    }

    public void debit(Step step, Account account, Money amount, String department, String asset) {
        if (!amount.isZero()) {
            linesOf(step).add(Line.debit(account, amount, department, asset));
        }
    }

    public void credit(Step step, Account account, Money amount, String department, String asset) {
        if (!amount.isZero()) {
            linesOf(step).add(Line.credit(account, amount, department, asset));
        }
    }

    public void add(Step step, List<Line> ready) {
        if (!ready.isEmpty()) {
            linesOf(step).addAll(ready);
        }
    }

    /**
     * In the order in which a voucher carries them.
     *
     * @throws io.closeout.voucher.OutOfBalance if a step does not balance
     */
    public List<JournalEntry> entries() {
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
