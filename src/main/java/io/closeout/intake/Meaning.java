package io.closeout.intake;

import io.closeout.register.CardField;

/** What the values of a column are. */
sealed interface Meaning permits Meaning.OfCard, SourceField {
    /** The name by which alias tables, profiles and refusals call it. */
    String code();

    /** The field of the card that it bears on; null if there is none. */
    CardField field();

    /** The value of a field of the card. */
    record OfCard(CardField field) implements Meaning {
        @Override
        public String code() {
            return field.code();
        }
    }

    /** @return null if nothing is called so */
    static Meaning byCode(String code) {
        return CardField.byCode(code).<Meaning>map(OfCard::new).orElseGet(() -> SourceField.byCode(code));
    }
}
