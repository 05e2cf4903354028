package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.refusal.Refusal;
import io.closeout.time.BusinessClock;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import io.closeout.voucher.AccountDetermination.Purpose;
import io.closeout.voucher.Step;
import io.closeout.voucher.VatDetermination;
import io.closeout.voucher.VoucherDraft;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Prices disposals from their bare figures: the charge of the last month, the balances into 固定资产清理 (into
 * 待处理财产损溢 if the asset is missing), costs and proceeds, and the rest to gain or loss (CAS 4 art. 23; CAS 7 for
 * exchanges, CAS 12 for debts, CAS 28 for a surplus).
 */
@Component
class VoucherPreviewPricing {
    private static final long WHOLE = 10_000;

    private final AccountDetermination accounts;
    private final VatDetermination vatTable;
    private final BusinessClock clock;

    VoucherPreviewPricing(AccountDetermination accounts, VatDetermination vatTable, BusinessClock clock) {
        this.accounts = accounts;
        this.vatTable = vatTable;
        this.clock = clock;
    }

    VoucherPreview preview(Map<String, String> named) {
        PreviewInputs inputs = new PreviewInputs(named);
        PreviewType type = inputs.type();
        Draft draft = new Draft(inputs, type, date(inputs));
        if (type == PreviewType.INVENTORY_SURPLUS) {
            draft.takeIn();
        } else {
            draft.leave();
        }
        return draft.toPreview();
    }

    private LocalDate date(PreviewInputs inputs) {
        if (inputs.has("date")) {
            return inputs.date("date");
        }
        return inputs.has("disposal_period") ? inputs.month("disposal_period").atEndOfMonth() : clock.today();
    }

    /** One voucher in the making. */
    private final class Draft {
        private final PreviewInputs inputs;
        private final PreviewType type;
        private final LocalDate date;
        private final AccountingStandard standard;
        private final PreviewedVat vat;
        private final VoucherDraft voucher;
        private final Map<Step, String> summaries = new EnumMap<>(Step.class);

        private Draft(PreviewInputs inputs, PreviewType type, LocalDate date) {
            this.inputs = inputs;
            this.type = type;
            this.date = date;
            this.standard = inputs.choice("standard", AccountingStandard.class, AccountingStandard.CAS);
            this.vat = new PreviewedVat(inputs, vatTable, date);
            this.voucher = new VoucherDraft(standard, accounts);
        }

        private void leave() {
            PreviewedAsset asset = PreviewedAsset.of(inputs, standard, YearMonth.from(date));
            boolean missing = type == PreviewType.INVENTORY_LOSS;
            Clearance clearance =
                    Clearance.in(voucher, missing ? Purpose.PENDING_LOSS : Purpose.CLEARING, asset.department(), "");
            charge(asset, clearance);
            clearance.transfer(
                    missing ? Step.PENDING : Step.TRANSFER, asset.cost(), asset.accumulated(), asset.impairment());
            pay(clearance, Step.COSTS, Purpose.BANK, "cleaning_cost");
            switch (type) {
                case SCRAP, CASUALTY -> {
                    if (priced() || inputs.amountOrZero("vat").isPositive()) {
                        sell(clearance);
                    }
                    pay(clearance, Step.INPUT_VAT_TRANSFER, Purpose.INPUT_VAT_TRANSFER, "input_vat_transfer");
                }
                case SALE -> sell(clearance);
                case DONATION -> donate(clearance);
                case DEBT_SETTLEMENT -> settleDebt(clearance);
                case EXCHANGE -> exchange(clearance);
                default -> transferInputVat(clearance, asset);
            }
            Step claims = missing ? Step.APPROVED : Step.INSURANCE;
            receive(clearance, Step.MATERIALS, Purpose.MATERIALS, "scrap_material");
            receive(clearance, claims, Purpose.INSURANCE_CLAIM, "insurance");
            receive(clearance, missing ? claims : Step.COMPENSATION, Purpose.COMPENSATION_CLAIM, "compensation_person");
            Money loss = clearance.settle(missing ? Step.APPROVED : Step.SETTLE, type.name());
            summaries.put(Step.SETTLE, loss.isNegative() ? "结转净收益" : "结转净损失");
        }

        private void charge(PreviewedAsset asset, Clearance clearance) {
            clearance.debit(Step.CHARGE_MISSING, voucher.expense(asset.use()), asset.charge());
            clearance.credit(Step.CHARGE_MISSING, voucher.account(Purpose.ACCUMULATED_DEPRECIATION), asset.charge());
            summaries.put(
                    Step.CHARGE_MISSING, "计提%d月折旧".formatted(asset.lastMonth().getMonthValue()));
        }

        private void pay(Clearance clearance, Step step, Purpose counter, String input) {
            clearance.pay(step, voucher.account(counter), inputs.amountOrZero(input));
        }

        private void receive(Clearance clearance, Step step, Purpose counter, String input) {
            clearance.receive(step, voucher.account(counter), inputs.amountOrZero(input));
        }

        private boolean priced() {
            return inputs.has("price_ex_vat") || inputs.has("price_incl_vat");
        }

        private void sell(Clearance clearance) {
            if (!priced()) {
                throw new Refusal("disposal.field-missing", "price_ex_vat");
            }
            PreviewedVat.Sale sale = vat.sale();
            clearance.debit(Step.PROCEEDS, voucher.account(Purpose.BANK), sale.paid());
            clearance.relieve(Step.PROCEEDS, sale.paid().minus(sale.vat()));
            owe(clearance, Step.PROCEEDS, sale.vat());
        }

        /** The VAT of the deemed sale joins the loss. */
        private void donate(Clearance clearance) {
            Money deemed = vat.deemed("fair_value");
            clearance.relieve(Step.DEEMED_SALE, deemed.negate());
            owe(clearance, Step.DEEMED_SALE, deemed);
        }

        /** We are the debtor: debt less carrying amount less VAT in one entry, whatever the fair value. */
        private void settleDebt(Clearance clearance) {
            Money debt = inputs.positive("debt");
            Money deemed = vat.deemed("fair_value");
            clearance.debit(Step.DEBT, voucher.account(Purpose.PAYABLE), debt);
            Money carrying = clearance.close(Step.DEBT);
            owe(clearance, Step.DEBT, deemed);
            Money gain = debt.minus(carrying).minus(deemed);
            clearance.balance(Step.DEBT, voucher.result(type.name(), !gain.isNegative()), gain.negate());
        }

        /** At fair value: what is given must be worth what is got, VAT and boot (补价) included. */
        private void exchange(Clearance clearance) {
            Money worth = inputs.positive("fair_value_out");
            Money outputVat = vat.on("vat_out", worth);
            Money got = inputs.positive("fair_value_in");
            Money inputVat = inputs.amountOrZero("vat_in");
            Money bootPaid = inputs.amountOrZero("boot_paid");
            Money bootReceived = inputs.amountOrZero("boot_received");
            Money given = worth.plus(outputVat).plus(bootPaid);
            Money received = got.plus(inputVat).plus(bootReceived);
            if (!given.equals(received)) {
                throw new Refusal("preview.exchange-does-not-tie", "fair_value_in", given, received);
            }
            clearance.debit(Step.EXCHANGE, voucher.account(Purpose.FIXED_ASSET), got);
            clearance.debit(Step.EXCHANGE, voucher.account(Purpose.INPUT_VAT), inputVat);
            clearance.debit(Step.EXCHANGE, voucher.account(Purpose.BANK), bootReceived);
            clearance.relieve(Step.EXCHANGE, worth);
            owe(clearance, Step.EXCHANGE, outputVat);
            clearance.credit(Step.EXCHANGE, voucher.account(Purpose.BANK), bootPaid);
        }

        /** An amount that was named wins; a rate is taken of 净值, not of 账面价值. */
        private void transferInputVat(Clearance clearance, PreviewedAsset asset) {
            Money transferred = inputs.has("vat_rate") && !inputs.has("input_vat_transfer")
                    ? asset.depreciatedCost().share(inputs.basisPoints("vat_rate"), WHOLE)
                    : inputs.amountOrZero("input_vat_transfer");
            clearance.pay(Step.PENDING, voucher.account(Purpose.INPUT_VAT_TRANSFER), transferred);
        }

        /** An asset without VAT needs no rule for it. */
        private void owe(Clearance clearance, Step step, Money amount) {
            if (!amount.isZero()) {
                clearance.credit(step, vat.account(voucher), amount);
            }
        }

        /** Found at a stocktake: an error of earlier years, for small companies income of this one. */
        private void takeIn() {
            Money worth = inputs.positive("replacement_cost");
            boolean small = standard == AccountingStandard.SMALL;
            Clearance clearance =
                    Clearance.in(voucher, small ? Purpose.PENDING_LOSS : Purpose.PRIOR_YEAR_ADJUSTMENT, "", "");
            clearance.receive(Step.SURPLUS, voucher.account(Purpose.FIXED_ASSET), worth);
            if (small) {
                clearance.settle(Step.APPROVED, type.name());
            } else {
                Money reserve = worth.share(inputs.basisPoints("surplus_reserve_rate"), WHOLE);
                Account retained = voucher.account(Purpose.RETAINED_EARNINGS);
                clearance.close(Step.RETAIN);
                clearance.credit(Step.RETAIN, voucher.account(Purpose.SURPLUS_RESERVE), reserve);
                clearance.credit(Step.RETAIN, retained, worth.minus(reserve));
            }
        }

        private VoucherPreview toPreview() {
            return new VoucherPreview(voucher.entries().stream()
                    .map(entry -> new VoucherPreview.Entry(
                            summaries.getOrDefault(entry.step(), entry.step().summary()), entry))
                    .toList());
        }
    }
}
