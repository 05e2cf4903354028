package io.closeout.register;

import io.closeout.money.Money;
import io.closeout.money.PlainDecimal;
import io.closeout.refusal.Refusal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * The part of an asset that a department uses and is charged for.
 *
 * @param percent of the asset; the shares of an asset add up to 100
 */
public record DepartmentShare(String department, BigDecimal percent) {
    /** What the shares of an asset add up to. */
    public static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final int DECIMALS = 4;
    private static final String NEXT = ";";
    private static final String PERCENT = ":";

    /**
     * Reads what the field {@link CardField#USING_DEPARTMENT} holds: {@code PROD}, or {@code PROD:60;RD:40}.
     *
     * @throws Refusal if it cannot be read, or the shares do not add up to 100, are not positive or have more than four
     *                 decimals
     */
    public static List<DepartmentShare> listed(String text) {
        if (!text.contains(PERCENT)) {
            return List.of(new DepartmentShare(text, WHOLE));
        }
        List<DepartmentShare> shares =
                Arrays.stream(text.split(NEXT)).map(DepartmentShare::one).toList();
        BigDecimal sum = shares.stream().map(DepartmentShare::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        long departments =
                shares.stream().map(DepartmentShare::department).distinct().count();
        if (sum.compareTo(WHOLE) != 0
                || departments < shares.size()
                || shares.stream()
                        .anyMatch(share -> share.percent.signum() <= 0
                                || share.percent.stripTrailingZeros().scale() > DECIMALS)) {
            throw new Refusal("register.shares-not-whole", CardField.USING_DEPARTMENT.code(), text);
        }
        return shares;
    }

    /** What an amount is shared out by, exact for every share there can be. */
    public Money weight() {
        return Money.ofFen(percent.movePointRight(DECIMALS).longValueExact());
    }

    private static DepartmentShare one(String text) {
        String[] parts = text.strip().split(PERCENT, 2);
        try {
            return new DepartmentShare(parts[0].strip(), PlainDecimal.parse(parts[1].strip()));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw ValueType.unreadable(CardField.USING_DEPARTMENT.code(), text);
        }
    }
}
