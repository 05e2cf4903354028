package io.closeout.depreciation;

import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.Register;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** 停用未核销: which assets no longer work but still stand on the books, and what a cut-off would take back. */
@Component
class StoppedAssets implements RunCheck {
    static final String KIND = "stopped";

    private final Register register;
    private final ChargeRows rows;
    private final DepreciationBook book;

    StoppedAssets(Register register, ChargeRows rows, DepreciationBook book) {
        this.register = register;
        this.rows = rows;
        this.book = book;
    }

    @Override
    public List<CheckPoint> open(String company, YearMonth month) {
        return of(company, month).stream()
                .map(asset -> new CheckPoint(
                        KIND,
                        asset.code(),
                        new Refusal(
                                "depreciation.check-stopped",
                                "",
                                asset.code(),
                                asset.stoppedOn().toString(),
                                asset.months(),
                                asset.netBookValue().grouped(),
                                asset.proposed().grouped())))
                .toList();
    }

    List<StoppedAsset> of(String company, YearMonth month) {
        return register.stopped(company).stream()
                .filter(card -> card.kind().onTheBooks())
                .filter(card -> !YearMonth.from(card.stoppedOn()).isAfter(month))
                .map(card -> asset(card, month))
                .toList();
    }

    private StoppedAsset asset(AssetCard card, YearMonth month) {
        YearMonth stopped = YearMonth.from(card.stoppedOn());
        List<Charge> charged = rows.standingAfter(card.id(), lastMonth(card));
        return new StoppedAsset(
                card.id(),
                card.code(),
                card.name(),
                card.state(),
                card.stoppedOn(),
                Math.toIntExact(stopped.until(month, ChronoUnit.MONTHS)),
                book.carryingAmount(card.id()),
                charged.stream().map(Charge::amount).reduce(Money.ZERO, Money::plus),
                answer(card, charged, month));
    }

    /** The last month that stays charged: that of the stop, or a later one by the company's policy. */
    private static YearMonth lastMonth(AssetCard card) {
        return card.lastChargeMonth() == null ? YearMonth.from(card.stoppedOn()) : card.lastChargeMonth();
    }

    private static StoppedAsset.Answer answer(AssetCard card, List<Charge> charged, YearMonth month) {
        if (charged.isEmpty()) {
            return StoppedAsset.Answer.NOTHING_CHARGED;
        }
        if (card.lastChargeMonth() == null) {
            return StoppedAsset.Answer.CHARGED_BY_POLICY;
        }
        return charged.get(0).month().getYear() < month.getYear()
                ? StoppedAsset.Answer.EARLIER_YEAR
                : StoppedAsset.Answer.BOOKABLE;
    }

    /**
     * What a cut-off entry takes back of an asset: every charge that stands after its last month, as it was charged.
     *
     * @return nothing if there is nothing to book any more: it is in use again, off the books, or charged by policy
     */
    List<ChargeRow> toTakeBack(long asset, YearMonth month) {
        AssetCard card = register.card(asset);
        if (card.stoppedOn() == null
                || card.lastChargeMonth() == null
                || card.state().gone()) {
            return List.of();
        }
        List<ChargeRow> standing = rows.rowsStandingAfter(asset, card.lastChargeMonth());
        boolean reachesBack =
                standing.stream().anyMatch(row -> row.charge().month().getYear() < month.getYear());
        return reachesBack ? List.of() : standing;
    }

    /** As finance signed for them. */
    List<StoppedAsset> signed(List<RunTable.Signed> signed) {
        return signed.stream()
                .map(row -> {
                    AssetCard card = register.card(row.asset());
                    return new StoppedAsset(
                            card.id(),
                            card.code(),
                            card.name(),
                            card.state(),
                            row.stoppedOn(),
                            row.months(),
                            row.netBookValue(),
                            row.proposed(),
                            row.booked() ? StoppedAsset.Answer.BOOKED : StoppedAsset.Answer.SIGNED);
                })
                .toList();
    }
}
