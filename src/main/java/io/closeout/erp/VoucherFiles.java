package io.closeout.erp;

import io.closeout.money.Money;
import io.closeout.voucher.Account;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Line;
import io.closeout.voucher.Voucher;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What a voucher looks like in a file. */
final class VoucherFiles {
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "key",
                    "company",
                    "period",
                    "date",
                    "entry",
                    "summary",
                    "account",
                    "account_name",
                    "detail",
                    "department",
                    "asset",
                    "debit",
                    "credit")
            .get();

    private VoucherFiles() {}

    static String csv(Voucher voucher) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSV)) {
            for (JournalEntry entry : voucher.entries()) {
                for (Line line : entry.lines()) {
                    printer.printRecord(
                            voucher.key(),
                            voucher.company(),
                            voucher.period(),
                            voucher.voucherDate(),
                            entry.step(),
                            entry.step().summary(),
                            line.account().code(),
                            line.account().name(),
                            line.account().detail(),
                            line.department(),
                            line.asset(),
                            line.debit(),
                            line.credit());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** One hledger transaction per entry; debits are positive. */
    static String journal(Voucher voucher) {
        StringBuilder text = new StringBuilder(
                "; company %s, period %s, case %s%n".formatted(voucher.company(), voucher.period(), voucher.subject()));
        for (JournalEntry entry : voucher.entries()) {
            text.append("%n%s (%s) %s%n"
                    .formatted(
                            voucher.voucherDate(), voucher.key(), entry.step().summary()));
            for (Line line : entry.lines()) {
                Money amount = line.debit().minus(line.credit());
                text.append("    %s  CNY %s  ; asset:%s, department:%s%n"
                        .formatted(name(line.account()), amount, line.asset(), line.department()));
            }
        }
        return text.toString();
    }

    private static String name(Account account) {
        String name = account.code() + " " + account.name();
        return account.detail().isEmpty() ? name : name + ":" + account.detail();
    }
}
