package io.closeout.change;

import io.closeout.money.Money;
import io.closeout.register.DepreciationMethod;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** What a change says, by {@link Figure}; null, or empty text: nothing. */
@Embeddable
public record ChangeTerms(
        @Column(name = "happened_on") LocalDate day,
        @Column(name = "recoverable_fen") Money recoverable,
        @Column(name = "amount_fen") Money amount,
        @Column(name = "replaced_fen") Money replaced,
        Integer addMonths,
        Integer remainingMonths,
        @Column(name = "residual_value_fen") Money residualValue,
        @Enumerated(EnumType.STRING) DepreciationMethod method,
        String departments,
        String location,
        String custodian) {
    public static final ChangeTerms NONE =
            new ChangeTerms(null, null, null, null, null, null, null, null, null, null, null);

    /** True if it says something of the kind. */
    public boolean says(Figure figure) {
        Object said = of(figure);
        return said != null && !said.equals("");
    }

    /** What it says, null if nothing. */
    public Object of(Figure figure) {
        return switch (figure) {
            case DAY -> day;
            case RECOVERABLE -> recoverable;
            case AMOUNT -> amount;
            case REPLACED -> replaced;
            case ADD_MONTHS -> addMonths;
            case REMAINING_MONTHS -> remainingMonths;
            case RESIDUAL_VALUE -> residualValue;
            case METHOD -> method;
            case DEPARTMENTS -> departments;
            case LOCATION -> location;
            case CUSTODIAN -> custodian;
        };
    }
}
