package io.closeout.reconciliation;

import io.closeout.intake.AmountText;
import io.closeout.intake.ImportProfile.AmountUnit;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.sheet.SheetRow;
import io.closeout.sheet.SheetRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads an account balance table (科目余额表) as 用友, 金蝶 and others write it: title rows above the headings, one balance
 * with its direction or one column for each side, totals and footers below.
 */
final class BalanceFile {
    static final String FIELD = "file";

    private static final int FEN = 2;
    private static final int ROWS_ABOVE = 20;
    private static final Set<String> CREDIT = Set.of("贷", "贷方", "cr", "c", "credit");
    private static final Set<String> DEBIT = Set.of("借", "借方", "dr", "d", "debit", "平", "");

    private enum Column {
        CODE("科目编码", "科目代码", "科目号", "科目", "accountcode", "account"),
        NAME("科目名称", "名称", "accountname"),
        DIRECTION("方向", "余额方向", "期末方向", "借贷方向", "direction"),
        CLOSING("期末余额", "余额", "本位币期末余额", "closing", "closingbalance"),
        CLOSING_DEBIT("期末借方", "期末借方余额", "期末余额借方", "closingdebit"),
        CLOSING_CREDIT("期末贷方", "期末贷方余额", "期末余额贷方", "closingcredit");

        private final Set<String> headings;

        Column(String... headings) {
            this.headings = Set.of(headings);
        }

        static Column of(String heading) {
            String plain = heading.replaceAll("[\\s()（）/_:：.-]|元|本币", "").toLowerCase(Locale.ROOT);
            for (Column column : values()) {
                if (column.headings.contains(plain)) {
                    return column;
                }
            }
            return null;
        }
    }

    private final SheetRows rows;
    private final Set<String> creditAccounts;
    private final Map<Column, Integer> columns = new HashMap<>();
    private AmountUnit unit = AmountUnit.YUAN;

    /** @param creditAccounts whose balance is a credit where the file says no direction */
    BalanceFile(SheetRows rows, Set<String> creditAccounts) {
        this.rows = rows;
        this.creditAccounts = creditAccounts;
    }

    /** @throws Refusal if there are no headings, or a balance cannot be read */
    List<LedgerBalance> read() {
        findHeadings();
        Map<String, LedgerBalance> balances = new HashMap<>();
        List<LedgerBalance> inOrder = new ArrayList<>();
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            String code = cell(row, Column.CODE).replaceAll("[.\\\\/ -]", "");
            if (code.matches("\\d{3,20}")) {
                LedgerBalance balance = new LedgerBalance(code, cell(row, Column.NAME), closing(row, code));
                if (balances.put(code, balance) != null) {
                    throw new Refusal("reconciliation.account-twice", FIELD, row.line(), code);
                }
                inOrder.add(balance);
            }
        }
        if (inOrder.isEmpty()) {
            throw new Refusal("reconciliation.no-accounts", FIELD);
        }
        return inOrder;
    }

    private void findHeadings() {
        for (int above = 0; above < ROWS_ABOVE && rows.hasNext(); above++) {
            SheetRow row = rows.next();
            columns.clear();
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.cell(i).contains("万元")) {
                    unit = AmountUnit.TEN_THOUSAND_YUAN;
                }
                Column column = Column.of(row.cell(i).replace("万元", ""));
                if (column != null) {
                    columns.putIfAbsent(column, i);
                }
            }
            boolean sides = columns.containsKey(Column.CLOSING_DEBIT) && columns.containsKey(Column.CLOSING_CREDIT);
            if (columns.containsKey(Column.CODE) && (sides || columns.containsKey(Column.CLOSING))) {
                return;
            }
        }
        throw new Refusal("reconciliation.no-headings", FIELD);
    }

    private Money closing(SheetRow row, String code) {
        if (columns.containsKey(Column.CLOSING_DEBIT)) {
            return amount(row, Column.CLOSING_DEBIT).minus(amount(row, Column.CLOSING_CREDIT));
        }
        Money closing = amount(row, Column.CLOSING);
        return isCredit(row, code) ? closing.negate() : closing;
    }

    private boolean isCredit(SheetRow row, String code) {
        if (!columns.containsKey(Column.DIRECTION)) {
            return creditAccounts.stream().anyMatch(code::startsWith);
        }
        String direction = cell(row, Column.DIRECTION).toLowerCase(Locale.ROOT);
        if (!CREDIT.contains(direction) && !DEBIT.contains(direction)) {
            throw new Refusal("reconciliation.direction-unknown", FIELD, row.line(), direction);
        }
        return CREDIT.contains(direction);
    }

    private Money amount(SheetRow row, Column column) {
        String cell = cell(row, column);
        if (cell.isEmpty() || cell.equals("-") || cell.equals("—")) {
            return Money.ZERO;
        }
        AmountText amount = AmountText.parse(cell);
        BigDecimal yuan = amount == null ? null : amount.inYuan(unit).stripTrailingZeros();
        if (yuan == null || yuan.scale() > FEN) {
            throw new Refusal("reconciliation.not-an-amount", FIELD, row.line(), cell);
        }
        return Money.ofFen(yuan.movePointRight(FEN).longValueExact());
    }

    private String cell(SheetRow row, Column column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.cell(at).strip();
    }
}
