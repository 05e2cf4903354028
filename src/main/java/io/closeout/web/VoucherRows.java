package io.closeout.web;

import io.closeout.money.Money;
import io.closeout.voucher.Account;
import io.closeout.voucher.Line;
import io.closeout.voucher.Step;
import io.closeout.voucher.Voucher;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lays a voucher out line by line, as accountants read it. */
@Component
class VoucherRows {
    private final Names names;

    VoucherRows(Names names) {
        this.names = names;
    }

    record VoucherRow(String summary, String account, String department, String asset, Money debit, Money credit) {}

    List<VoucherRow> of(Voucher voucher) {
        return voucher.entries().stream()
                .flatMap(entry -> entry.lines().stream().map(line -> row(voucher.company(), entry.step(), line)))
                .toList();
    }

    private VoucherRow row(String company, Step step, Line line) {
        return new VoucherRow(
                step.summary(),
                account(line.account()),
                names.department(company, line.department()),
                line.asset(),
                line.debit(),
                line.credit());
    }

    private static String account(Account account) {
        String name = account.code() + " " + account.name();
        return account.detail().isEmpty() ? name : name + " - " + account.detail();
    }
}
