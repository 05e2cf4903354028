package io.closeout.time;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.YearMonth;

/** Stores an accounting month as {@code yyyy-MM}, which sorts as it counts. */
@Converter(autoApply = true)
class YearMonthColumn implements AttributeConverter<YearMonth, String> {
    @Override
    public String convertToDatabaseColumn(YearMonth month) {
        return month == null ? null : month.toString();
    }

    @Override
    public YearMonth convertToEntityAttribute(String month) {
        return month == null ? null : YearMonth.parse(month);
    }
}
