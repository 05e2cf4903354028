package io.closeout.workflow;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;

/** An amount in yuan as people type it, groups included; nothing means zero. */
public final class TypedAmount {
    private TypedAmount() {}

    /** @throws Refusal if it is no amount */
    public static Money read(String text, String field) {
        String plain = text.strip().replace(",", "").replace("，", "");
        try {
            return plain.isEmpty() ? Money.ZERO : Money.of(plain);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Refusal("form.not-an-amount", field, text);
        }
    }
}
