package io.closeout.disposal;

import io.closeout.money.Money;
import io.closeout.organisation.Organisation;
import io.closeout.register.AssetCard;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import io.closeout.voucher.AccountDetermination.Purpose;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Step;
import io.closeout.voucher.VoucherDraft;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Prices a supplementary voucher: the amount, shared by the cost of the assets, through 固定资产清理; the last one closes
 * the account on the total of all that went through it.
 */
@Component
class SupplementPricing {
    private final ClearingBalances balances;
    private final Organisation organisation;
    private final AccountDetermination accounts;

    SupplementPricing(ClearingBalances balances, Organisation organisation, AccountDetermination accounts) {
        this.balances = balances;
        this.organisation = organisation;
        this.accounts = accounts;
    }

    List<JournalEntry> price(DisposalCaseEntity entity, SupplementEntity supplement) {
        VoucherDraft draft =
                new VoucherDraft(organisation.company(entity.company()).standard(), accounts);
        List<AssetCard> assets = balances.writtenOff(entity);
        Map<String, Money> open = balances.of(entity);
        List<Money> weights = assets.stream().map(AssetCard::cost).toList();
        List<Money> amounts = supplement.amount().sharedBy(weights);
        List<Money> vats = supplement.vat().sharedBy(weights);
        for (int i = 0; i < assets.size(); i++) {
            AssetCard asset = assets.get(i);
            Clearance clearance = Clearance.in(draft, Purpose.CLEARING, asset.department(), asset.code())
                    .carrying(open.get(asset.code()));
            move(draft, clearance, supplement, amounts.get(i), vats.get(i));
            if (supplement.last()) {
                clearance.settle(Step.SETTLE, entity.leaving().name());
            }
        }
        return draft.entries();
    }

    private static void move(
            VoucherDraft draft, Clearance clearance, SupplementEntity supplement, Money amount, Money vat) {
        switch (supplement.kind()) {
            case COST -> {
                clearance.relieve(Step.COSTS, vat.minus(amount));
                clearance.debit(Step.COSTS, draft.account(Purpose.INPUT_VAT), vat);
                clearance.credit(Step.COSTS, draft.account(Purpose.BANK), amount);
            }
            case PROCEEDS -> {
                clearance.debit(Step.PROCEEDS, draft.account(Purpose.BANK), amount);
                clearance.relieve(Step.PROCEEDS, amount.minus(vat));
                clearance.credit(Step.PROCEEDS, payable(draft, supplement), vat);
            }
            case MATERIALS -> clearance.receive(Step.MATERIALS, draft.account(Purpose.MATERIALS), amount);
            case INSURANCE -> clearance.receive(Step.INSURANCE, draft.account(Purpose.INSURANCE_CLAIM), amount);
            case COMPENSATION ->
                clearance.receive(Step.COMPENSATION, draft.account(Purpose.COMPENSATION_CLAIM), amount);
            case NOTHING -> {
                // only the account is closed
            }
        }
    }

    private static Account payable(VoucherDraft draft, SupplementEntity supplement) {
        Account payable = draft.account(Purpose.VAT_PAYABLE);
        return new Account(payable.code(), payable.name(), supplement.vatDetail());
    }
}
