package io.closeout.intake;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads accounts: {@code 6602.05}, {@code 6602\05\管理费用\折旧费} and {@code 660205 折旧费} are all {@code 660205}; several
 * with their percentages as {@code 660205:60;510101:40}.
 */
record AccountCells(Column column, CardField field) implements CellReader {
    private static final String BETWEEN_LEVELS = ".\\/-_ ";

    @Override
    public void read(String cell, RowDraft draft) {
        if (AmountText.isDamagedByExcel(cell)) {
            draft.fault(column, new Refusal("intake.damaged-by-excel", field.code(), cell));
            return;
        }
        List<String> accounts = new ArrayList<>();
        for (ShareText part : ShareText.listed(cell, false)) {
            String code = code(part.name());
            if (code.isEmpty()) {
                draft.put(field, cell);
                draft.warn(column, new Refusal("intake.account-without-code", field.code(), cell));
                return;
            }
            accounts.add(
                    part.percent() == null
                            ? code
                            : code + ":" + part.percent().stripTrailingZeros().toPlainString());
        }
        draft.put(field, String.join(";", accounts));
    }

    private static String code(String text) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (PlainText.isDigit(c)) {
                code.append(c);
            } else if (BETWEEN_LEVELS.indexOf(c) < 0) {
                break;
            }
        }
        return code.toString();
    }
}
