package io.closeout.reconciliation;

import io.closeout.money.Money;
import io.closeout.voucher.PostedLedger;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** 固定资产与总账对账: the comparison of a company's register, book and vouchers with its ERP, month by month. */
public interface Reconciliations {
    /**
     * Takes in the ERP's account balances at the end of a month; those taken in before are replaced.
     *
     * @param file a table of any kind with a row of headings (科目编码, 期末余额 or 期末借方 and 期末贷方)
     * @return how many accounts it names
     * @throws io.closeout.refusal.Refusal if the actor is no finance reviewer or controller of the whole company, the file
     *                                     cannot be read as balances, or the month is still to come; nothing is replaced
     */
    int takeIn(String company, YearMonth month, Path file, String actor);

    /**
     * Compares a month and keeps the outcome. A difference that was there before keeps its age and owner; one that has
     * gone is settled.
     *
     * @throws io.closeout.refusal.Refusal if the actor is no finance reviewer or controller of the whole company, the month
     *                                     is still to come, or a later month was compared already
     */
    Reconciliation compare(String company, YearMonth month, String actor);

    /**
     * The last comparison of a month, as it was found.
     *
     * @throws io.closeout.refusal.Refusal if the viewer is not of the finance, the supervisors or the auditors
     *                                     of the whole company
     */
    Optional<Reconciliation> of(String company, YearMonth month, String viewer);

    /**
     * What Closeout itself has posted up to a month.
     *
     * @param clearing 1606 by asset: what is not settled
     * @param pending  1901 by asset: has to be zero at the end of a year, even if approval is pending
     */
    record MonthLedger(
            List<PostedLedger.Turnover> turnovers, List<PostedLedger.Open> clearing, List<PostedLedger.Open> pending) {
        public Money debit() {
            return turnovers.stream().map(PostedLedger.Turnover::debit).reduce(Money.ZERO, Money::plus);
        }

        public Money credit() {
            return turnovers.stream().map(PostedLedger.Turnover::credit).reduce(Money.ZERO, Money::plus);
        }
    }

    /** @throws io.closeout.refusal.Refusal if the viewer is not of those who may see {@link #of} */
    MonthLedger ledger(String company, YearMonth month, String viewer);

    /**
     * Gives a difference an owner.
     *
     * @param owner sign-in name or name of a person of the company
     * @throws io.closeout.refusal.Refusal if there is no such difference or person, nothing is noted, or the actor is no
     *                                     finance reviewer or controller of the whole company
     */
    void assign(long difference, String company, String owner, String note, String actor);
}
