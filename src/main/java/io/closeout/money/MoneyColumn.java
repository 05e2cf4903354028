package io.closeout.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores money as whole fen. */
@Converter(autoApply = true)
class MoneyColumn implements AttributeConverter<Money, Long> {
    @Override
    public Long convertToDatabaseColumn(Money money) {
        return money == null ? null : money.fen();
    }

    @Override
    public Money convertToEntityAttribute(Long fen) {
        return fen == null ? null : Money.ofFen(fen);
    }
}
