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
                        "stopped",
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
        return new StoppedAsset(
                card.id(),
                card.code(),
                card.name(),
                card.state(),
                card.stoppedOn(),
                Math.toIntExact(stopped.until(month, ChronoUnit.MONTHS)),
                book.postedValue(card.id()).netBookValue(),
                rows.standingAfter(card.id(), stopped).stream()
                        .map(Charge::amount)
                        .reduce(Money.ZERO, Money::plus));
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
                            row.proposed());
                })
                .toList();
    }
}
