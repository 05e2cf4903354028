package io.closeout.intake;

import io.closeout.refusal.Refusal;
import io.closeout.register.AssetKind;
import io.closeout.register.CardField;
import io.closeout.register.DepreciationMethod;
import io.closeout.register.StraightLineBasis;
import io.closeout.register.UseStatus;

/** Reads words that stand for one of a few meanings. A word that nobody has given a meaning is refused, never guessed. */
final class WordReaders {
    private static final char AND_BASIS = ':';
    private static final String LOW_VALUE_METHOD = Vocabulary.REFUSED + "low-value-method";
    private static final String NOT_LIVE = Vocabulary.REFUSED + "not-live";

    private final ImportProfile profile;
    private final boolean basisOfItsOwn;

    /** @param basisOfItsOwn whether another column says what a straight line is drawn over */
    WordReaders(ImportProfile profile, boolean basisOfItsOwn) {
        this.profile = profile;
        this.basisOfItsOwn = basisOfItsOwn;
    }

    CellReader of(Column column, CardField field) {
        return switch (field) {
            case DEPRECIATION_METHOD -> method(column);
            case USE_STATUS -> useStatus(column);
            case CURRENCY -> word(column, field, Vocabulary.currencies(profile));
            default -> word(column, field, Vocabulary.of(field, profile));
        };
    }

    private static CellReader word(Column column, CardField field, Vocabulary words) {
        return (cell, draft) -> {
            String meaning = meaning(cell, column, field, words, draft);
            if (meaning != null) {
                draft.put(field, meaning);
            }
        };
    }

    private static String meaning(String cell, Column column, CardField field, Vocabulary words, RowDraft draft) {
        String meaning = words.meaning(cell);
        if (meaning == null) {
            draft.fault(
                    column,
                    FigureReaders.unreadable(
                            column, cell, new Refusal("intake.unknown-word", field.code(), cell, field)));
        } else if (meaning.startsWith(Vocabulary.REFUSED)) {
            draft.fault(column, refusal(meaning, field, cell));
            return null;
        }
        return meaning;
    }

    private static Refusal refusal(String meaning, CardField field, String cell) {
        return switch (meaning) {
            case LOW_VALUE_METHOD -> new Refusal("intake.low-value-method", field.code(), cell);
            case NOT_LIVE -> new Refusal("intake.not-live", field.code(), cell);
            default -> throw new IllegalStateException("values.csv: there is no " + meaning);
        };
    }

    /** Low-value items may be written off at once; the kind of an asset is read before its method. */
    private CellReader method(Column column) {
        CardField field = CardField.DEPRECIATION_METHOD;
        Vocabulary words = Vocabulary.of(field, profile);
        return (cell, draft) -> {
            if (LOW_VALUE_METHOD.equals(words.meaning(cell)) && isLowValue(draft)) {
                draft.put(field, DepreciationMethod.NONE.name());
                return;
            }
            String meaning = meaning(cell, column, field, words, draft);
            if (meaning == null) {
                return;
            }
            int basis = meaning.indexOf(AND_BASIS);
            draft.put(field, basis < 0 ? meaning : meaning.substring(0, basis));
            if (basis >= 0 && !basisOfItsOwn) {
                draft.put(
                        CardField.STRAIGHT_LINE_BASIS,
                        StraightLineBasis.valueOf(meaning.substring(basis + 1)).name());
            }
        };
    }

    private static boolean isLowValue(RowDraft draft) {
        return draft.text(CardField.ASSET_KIND).equals(AssetKind.LOW_VALUE.name());
    }

    private CellReader useStatus(Column column) {
        CellReader word = word(column, CardField.USE_STATUS, Vocabulary.of(CardField.USE_STATUS, profile));
        return (cell, draft) -> {
            word.read(cell, draft);
            if (draft.text(CardField.USE_STATUS).equals(UseStatus.AWAITING_REPORT.name())) {
                draft.warn(column, new Refusal("intake.awaiting-report", CardField.USE_STATUS.code(), cell));
            }
        };
    }
}
