package io.closeout.web;

import io.closeout.money.Money;
import io.closeout.voucher.Account;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Line;
import io.closeout.voucher.Step;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherDifference;
import io.closeout.voucher.Vouchers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lays a voucher out line by line, as accountants read it. */
@Component
class VoucherRows {
    private final Vouchers vouchers;
    private final Names names;

    VoucherRows(Vouchers vouchers, Names names) {
        this.vouchers = vouchers;
        this.names = names;
    }

    record VoucherRow(String summary, String account, String department, String asset, Money debit, Money credit) {}

    List<VoucherRow> of(Voucher voucher) {
        return of(voucher.company(), voucher.entries());
    }

    List<VoucherRow> of(String company, List<JournalEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.lines().stream().map(line -> row(company, entry.step(), line)))
                .toList();
    }

    /** With its lines, and what has changed since the one in whose place it was priced again. */
    CaseDossier.Document document(Voucher voucher) {
        return new CaseDossier.Document(voucher, of(voucher), changes(voucher));
    }

    /** @param before and {@code after}: debit less credit */
    record ChangedRow(String summary, String account, String department, String asset, Money before, Money after) {
        public Money difference() {
            return after.minus(before);
        }
    }

    /** What has changed since the voucher in whose place this one was priced again; empty if there was none. */
    List<ChangedRow> changes(Voucher voucher) {
        return voucher.replaces() == null
                ? List.of()
                : changes(
                        voucher.company(),
                        VoucherDifference.between(vouchers.voucher(voucher.replaces()), voucher)
                                .changes());
    }

    List<ChangedRow> changes(String company, List<VoucherDifference.Change> changes) {
        return changes.stream()
                .map(change -> new ChangedRow(
                        change.step().summary(),
                        account(change.account()),
                        names.department(company, change.department()),
                        change.asset(),
                        change.before(),
                        change.after()))
                .toList();
    }

    private VoucherRow row(String company, Step step, Line line) {
        return new VoucherRow(
                step.summary(),
                account(line.account()),
                line.department().isEmpty() ? "" : names.department(company, line.department()),
                line.asset(),
                line.debit(),
                line.credit());
    }

    private static String account(Account account) {
        String name = account.code() + " " + account.name();
        return account.detail().isEmpty() ? name : name + " - " + account.detail();
    }
}
