package io.closeout.change;

import io.closeout.depreciation.BookDate;
import io.closeout.depreciation.BookValue;
import io.closeout.depreciation.LifeEvent;
import io.closeout.depreciation.LifeEvents;
import io.closeout.depreciation.NewTerms;
import io.closeout.money.Money;
import io.closeout.organisation.Organisation;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.CardField;
import io.closeout.voucher.Account;
import io.closeout.voucher.AccountDetermination;
import io.closeout.voucher.AccountDetermination.Purpose;
import io.closeout.voucher.Step;
import io.closeout.voucher.VoucherDraft;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What a change does: the event that the books of each asset follow from the next month on, and the entry that moves its
 * balances from what they are at the end of the month to what the event leaves, against the account of its kind.
 */
@Component
class ChangePricing {
    private final LifeEvents events;
    private final Organisation organisation;
    private final AccountDetermination accounts;

    ChangePricing(LifeEvents events, Organisation organisation, AccountDetermination accounts) {
        this.events = events;
        this.organisation = organisation;
        this.accounts = accounts;
    }

    /**
     * @throws Refusal if an asset is in a state that does not allow it, does not stand on the books where it has to, or its
     *                 books cannot follow
     */
    AssetChanges.Preview price(ChangeKind kind, ChangeTerms terms, List<AssetCard> assets, YearMonth month) {
        String company = assets.get(0).company();
        VoucherDraft draft = new VoucherDraft(organisation.company(company).standard(), accounts);
        List<AssetChanges.OnAsset> effects = new ArrayList<>();
        for (AssetCard asset : assets) {
            requirePossible(kind, asset);
            if (asset.kind().onTheBooks() && !changesNothing(kind, terms, asset)) {
                LifeEvents.Effect effect = events.effectOf(asset.id(), event(kind, terms, asset, month));
                effects.add(new AssetChanges.OnAsset(asset.code(), effect));
                if (kind.posts()) {
                    post(draft, kind, asset, effect);
                }
            }
        }
        return new AssetChanges.Preview(month, List.copyOf(effects), draft.entries());
    }

    private static void requirePossible(ChangeKind kind, AssetCard asset) {
        if (!kind.isFor(asset.state())) {
            throw new Refusal("change.state-does-not-allow", "assets", asset.code(), asset.state(), kind);
        }
        if (!kind.isOfUse() && !asset.kind().onTheBooks()) {
            throw new Refusal("change.not-on-the-books", "assets", asset.code());
        }
        if (kind == ChangeKind.FINAL_COST && !asset.values().yes(CardField.PROVISIONAL_COST)) {
            throw new Refusal("change.cost-is-final", "assets", asset.code());
        }
    }

    /** The final cost is the estimated one: the card is no estimate any more, and nothing else changes. */
    static boolean changesNothing(ChangeKind kind, ChangeTerms terms, AssetCard asset) {
        return kind == ChangeKind.FINAL_COST
                && terms.amount().equals(asset.cost())
                && !terms.says(Figure.RESIDUAL_VALUE);
    }

    /** @param month the open period: what happened earlier counts from it */
    static LifeEvent event(ChangeKind kind, ChangeTerms terms, AssetCard asset, YearMonth month) {
        NewTerms newTerms = new NewTerms(terms.remainingMonths(), terms.residualValue(), terms.method());
        return switch (kind) {
            case ESTIMATE -> new LifeEvent.Estimate(month, newTerms);
            case IMPAIRMENT -> new LifeEvent.Impairment(month, terms.recoverable(), terms.amount());
            case IMPROVEMENT ->
                new LifeEvent.Improvement(
                        month, terms.amount(), Objects.requireNonNullElse(terms.addMonths(), 0), terms.residualValue());
            case RENOVATION -> LifeEvent.Renovation.begun(month);
            case RENOVATION_FINISHED ->
                new LifeEvent.RenovationFinished(
                        month, terms.amount(), Objects.requireNonNullElse(terms.replaced(), Money.ZERO), newTerms);
            case IDLE -> new LifeEvent.Idle(on(terms.day(), month));
            case REUSE -> new LifeEvent.Reused(on(terms.day(), month));
            case HELD_FOR_SALE -> new LifeEvent.HeldForSale(on(terms.day(), month));
            case SALE_WITHDRAWN -> new LifeEvent.SaleWithdrawn(on(terms.day(), month));
            case TRANSFER -> new LifeEvent.Transfer(month, asset.values().text(CardField.USING_DEPARTMENT));
            case FINAL_COST ->
                new LifeEvent.FinalCost(month, terms.amount().minus(asset.cost()), terms.residualValue());
        };
    }

    private static BookDate on(LocalDate day, YearMonth month) {
        return BookDate.of(YearMonth.from(day).isBefore(month) ? month.atDay(1) : day);
    }

    private static void post(VoucherDraft draft, ChangeKind kind, AssetCard asset, LifeEvents.Effect effect) {
        AssetLines lines = new AssetLines(draft, kind.step(), asset);
        Account counter = draft.account(kind.counter());
        BookValue before = effect.before();
        BookValue after = effect.after();
        Money moved = after.netBookValue().minus(before.netBookValue());
        if (kind == ChangeKind.IMPAIRMENT && moved.isZero()) {
            throw new Refusal("change.nothing-to-impair", "recoverable", asset.code(), before.netBookValue());
        }
        lines.debit(draft.account(Purpose.FIXED_ASSET), after.cost().minus(before.cost()));
        lines.debit(
                draft.account(Purpose.ACCUMULATED_DEPRECIATION),
                before.accumulated().minus(after.accumulated()));
        Money impaired = after.impairment().minus(before.impairment());
        if (!impaired.isZero()) {
            lines.debit(draft.account(Purpose.IMPAIRMENT), impaired.negate());
        }
        lines.debit(counter, moved.negate());
        if (effect.event() instanceof LifeEvent.RenovationFinished finished) {
            AssetLines parts = new AssetLines(draft, Step.REPLACE_PARTS, asset);
            if (finished.replacedCarrying().isPositive()) {
                parts.debit(draft.account(Purpose.REPLACED_PARTS), finished.replacedCarrying());
                parts.debit(counter, finished.replacedCarrying().negate());
            }
        }
    }

    /** The lines of one asset in a step. */
    private record AssetLines(VoucherDraft draft, Step step, AssetCard asset) {
        /** A negative amount stands on the other side. */
        private void debit(Account account, Money amount) {
            if (amount.isNegative()) {
                draft.credit(step, account, amount.negate(), asset.department(), asset.code());
            } else {
                draft.debit(step, account, amount, asset.department(), asset.code());
            }
        }
    }
}
