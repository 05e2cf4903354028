package io.closeout.intake;

import io.closeout.refusal.Refusal;
import io.closeout.register.CardField;
import io.closeout.register.DepartmentShare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads who uses an asset: one department, or several with their percentages in the same cell or in one beside it. */
final class DepartmentCells implements CellReader {
    private static final CardField FIELD = CardField.USING_DEPARTMENT;

    private final Column column;
    private final Column shares;
    private final NamedCells departments;

    /** @param shares null if the file has no such column */
    DepartmentCells(Column column, Column shares, NamedCells departments) {
        this.column = column;
        this.shares = shares;
        this.departments = departments;
    }

    @Override
    public void read(String cell, RowDraft draft) {
        String beside = draft.cell(shares);
        List<ShareText> parts = ShareText.listed(cell, false);
        if (departments.isExactly(cell) || parts.size() == 1 && parts.get(0).percent() == null) {
            parts = List.of(new ShareText(cell, beside.isEmpty() ? DepartmentShare.WHOLE : null));
        }
        List<ShareText> percentages = beside.isEmpty() ? parts : ShareText.listed(beside, true);
        if (percentages.size() != parts.size() || percentages.stream().anyMatch(part -> part.percent() == null)) {
            draft.fault(column, new Refusal("intake.share-missing", FIELD.code(), cell));
        } else {
            put(parts, percentages, draft);
        }
    }

    private void put(List<ShareText> parts, List<ShareText> percentages, RowDraft draft) {
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String code = departments.code(parts.get(i).name(), draft);
            if (code == null) {
                return;
            }
            BigDecimal percent = percentages.get(i).percent().stripTrailingZeros();
            boolean alone = parts.size() == 1 && percent.compareTo(DepartmentShare.WHOLE) == 0;
            listed.add(alone ? code : code + ":" + percent.toPlainString());
        }
        String text = String.join(";", listed);
        try {
            DepartmentShare.listed(text);
            draft.put(FIELD, text);
        } catch (Refusal refused) {
            draft.fault(column, refused);
        }
    }
}
