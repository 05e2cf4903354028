package io.closeout.intake;

import io.closeout.register.CardField;
import java.util.HashSet;
import java.util.Set;

/** Chooses by what each column is read. */
final class ColumnReaders {
    private final Headings headings;
    private final ImportProfile profile;
    private final CompanyNames names;
    private final FigureReaders figures;
    private final WordReaders words;
    private final Set<String> otherNames = new HashSet<>();

    ColumnReaders(Headings headings, ImportProfile profile, CompanyNames names, FigureReaders figures) {
        this.headings = headings;
        this.profile = profile;
        this.names = names;
        this.figures = figures;
        this.words = new WordReaders(profile, headings.has(CardField.STRAIGHT_LINE_BASIS));
    }

    /** @return null for a column that is left out or only read together with others */
    CellReader of(Column column) {
        return column.meaning() instanceof SourceField field
                ? ofSource(column, field)
                : ofCard(column, column.meaning().field());
    }

    private CellReader ofSource(Column column, SourceField field) {
        return switch (field) {
            case OTHER -> other(column);
            case COMPANY_CODE -> TextReaders.company(column, new NamedCells(column, names.company(), profile));
            case USEFUL_LIFE -> figures.life(column, CardField.USEFUL_LIFE_MONTHS, profile.lifeUnit());
            case TAX_LIFE -> figures.life(column, CardField.TAX_LIFE_MONTHS, profile.lifeUnit());
            case MONTHLY_DEPRECIATION -> figures.monthlyDepreciation(column);
            default -> null;
        };
    }

    /** Two columns of the same header are told apart by their letters. */
    private CellReader other(Column column) {
        String header = column.header().strip().replaceAll("\\s+", " ");
        String name = otherNames.add(header) ? header : header + " " + column.letter();
        otherNames.add(name);
        return (cell, draft) -> draft.put(name, cell);
    }

    private CellReader ofCard(Column column, CardField field) {
        return switch (field.type()) {
            case MONEY -> figures.money(column, field);
            case NUMBER -> figures.number(column, field);
            case WHOLE -> whole(column, field);
            case DATE -> TextReaders.date(column, field);
            case MONTH -> TextReaders.month(column, field);
            case YES_NO, CHOICE -> words.of(column, field);
            case TEXT -> text(column, field);
        };
    }

    private CellReader whole(Column column, CardField field) {
        return field == CardField.MONTHS_DEPRECIATED
                ? figures.months(column, field, ImportProfile.LifeUnit.MONTHS)
                : figures.life(column, field, ImportProfile.LifeUnit.MONTHS);
    }

    private CellReader text(Column column, CardField field) {
        return switch (field) {
            case ASSET_CLASS -> new NamedCells(column, names.classes(), profile);
            case MANAGING_DEPARTMENT -> new NamedCells(column, names.departments(), profile);
            case USING_DEPARTMENT ->
                new DepartmentCells(
                        column,
                        headings.column(SourceField.DEPARTMENT_SHARE),
                        new NamedCells(column, names.departments(), profile));
            case CUSTODIAN -> TextReaders.person(column, field, names.person());
            case CURRENCY -> words.of(column, field);
            case ASSET_ACCOUNT, DEPRECIATION_ACCOUNT, EXPENSE_ACCOUNT -> new AccountCells(column, field);
            case RESTRICTION -> null;
            default -> TextReaders.of(column, field);
        };
    }
}
