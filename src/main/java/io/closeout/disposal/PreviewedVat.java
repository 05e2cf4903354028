package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination.Purpose;
import io.closeout.voucher.VatDetermination;
import io.closeout.voucher.VatDetermination.Property;
import io.closeout.voucher.VatDetermination.Question;
import io.closeout.voucher.VatDetermination.Taxpayer;
import io.closeout.voucher.VatDetermination.Vat;
import io.closeout.voucher.VoucherDraft;
import java.time.LocalDate;

/** The VAT of one preview: an amount or a rate that was named wins over the table. */
final class PreviewedVat {
    private final PreviewInputs inputs;
    private final VatDetermination table;
    private final LocalDate date;
    private Vat rule;

    PreviewedVat(PreviewInputs inputs, VatDetermination table, LocalDate date) {
        this.inputs = inputs;
        this.table = table;
        this.date = date;
    }

    /** How a request chooses the tax of its sale. */
    private enum Method {
        GENERAL,
        SIMPLIFIED_3_2,
        SIMPLIFIED_3_1
    }

    /** 3 % reduced to 2 %: only the 2 % is booked. The other way, 3 % with the relief as income, is not offered. */
    private enum Relief {
        NET
    }

    private enum Answer {
        TRUE,
        FALSE
    }

    /**
     * @param paid what the buyer pays
     * @param vat  the part of it that is owed to the tax office
     */
    record Sale(Money paid, Money vat) {}

    Sale sale() {
        if (!inputs.has("price_ex_vat")) {
            Money paid = inputs.amount("price_incl_vat");
            return sale(paid, inputs.has("vat") ? inputs.amount("vat") : rule().within(paid));
        }
        Money price = inputs.amount("price_ex_vat");
        Money vat = on("vat", price);
        Money paid = vat.isZero() || !rule().relieved() ? price.plus(vat) : rule().including(price);
        if (inputs.has("price_incl_vat") && !inputs.amount("price_incl_vat").equals(paid)) {
            throw new Refusal("preview.prices-differ", "price_incl_vat", paid);
        }
        return sale(paid, vat);
    }

    private static Sale sale(Money paid, Money vat) {
        if (vat.compareTo(paid) > 0) {
            throw new Refusal("preview.vat-above-price", "vat", vat, paid);
        }
        return new Sale(paid, vat);
    }

    /** The VAT on the fair value of an asset that is not sold but deemed to be. */
    Money deemed(String fairValue) {
        if (!inputs.has(fairValue) && !inputs.has("vat")) {
            throw new Refusal("preview.fair-value-or-vat", fairValue);
        }
        return on("vat", inputs.amountOrZero(fairValue));
    }

    /** @param named input that wins over the table */
    Money on(String named, Money base) {
        return inputs.has(named) ? inputs.amount(named) : rule().on(base);
    }

    Account account(VoucherDraft draft) {
        Account payable = draft.account(Purpose.VAT_PAYABLE);
        return new Account(payable.code(), payable.name(), rule().detail());
    }

    private Vat rule() {
        if (rule == null) {
            rule = fromTable();
        }
        return rule;
    }

    private Vat fromTable() {
        inputs.choice("vat_relief_policy", Relief.class, Relief.NET);
        Taxpayer taxpayer = inputs.choice("taxpayer", Taxpayer.class, Taxpayer.GENERAL);
        boolean realEstate = inputs.choice("real_estate", Answer.class, Answer.FALSE) == Answer.TRUE;
        String method = inputs.has("vat_method")
                ? inputs.choice("vat_method", Method.class, null).name()
                : "";
        Vat vat = table.vatFor(
                        new Question(taxpayer, method, realEstate ? Property.REAL_ESTATE : Property.MOVABLE, date))
                .orElseThrow(() -> new Refusal("preview.no-vat", "vat_method", inputs.text("vat_method"), date));
        return inputs.has("vat_rate") ? vat.at(inputs.basisPoints("vat_rate")) : vat;
    }
}
