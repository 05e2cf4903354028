package io.closeout.disposal;

import io.closeout.depreciation.DepreciationBook;
import io.closeout.money.Money;
import io.closeout.register.AssetCard;
import io.closeout.register.DepartmentShare;
import io.closeout.signoff.PlannedSeat;
import io.closeout.signoff.SeatPlans;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The seats that the policy demands for a case; 使用部门 means every department that uses a part of an asset. */
@Component
class SeatPlan {
    private final DisposalSignOffPolicy policy;
    private final SeatPlans plans;
    private final DepreciationBook book;

    SeatPlan(DisposalSignOffPolicy policy, SeatPlans plans, DepreciationBook book) {
        this.policy = policy;
        this.plans = plans;
        this.book = book;
    }

    List<PlannedSeat> seatsFor(DisposalCase disposalCase) {
        List<AssetCard> assets =
                disposalCase.openLines().stream().map(DisposalLine::asset).toList();
        return plans.seats(
                disposalCase.company(),
                disposalCase.branch(),
                assets.stream()
                        .flatMap(asset -> asset.shares().stream())
                        .map(DepartmentShare::department)
                        .toList(),
                policy.demands(question(disposalCase.company(), assets)));
    }

    private DisposalSignOffPolicy.Question question(String company, List<AssetCard> assets) {
        return new DisposalSignOffPolicy.Question(
                company,
                assets.stream().anyMatch(AssetCard::dataBearing),
                assets.stream().anyMatch(AssetCard::hazardous),
                assets.stream()
                        .map(AssetCard::cost)
                        .max(Comparator.naturalOrder())
                        .orElse(Money.ZERO),
                assets.stream().map(AssetCard::cost).reduce(Money.ZERO, Money::plus),
                assets.stream().map(asset -> book.carryingAmount(asset.id())).reduce(Money.ZERO, Money::plus));
    }
}
