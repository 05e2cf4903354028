package io.closeout.disposal;

import io.closeout.depreciation.DepreciationBook;
import io.closeout.money.Money;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.register.DepartmentShare;
import io.closeout.signoff.PlannedSeat;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns what the policy demands into seats of real departments; 使用部门 means every department that uses a part of an asset. */
@Component
class SeatPlan {
    private final DisposalSignOffPolicy policy;
    private final Organisation organisation;
    private final DepreciationBook book;

    SeatPlan(DisposalSignOffPolicy policy, Organisation organisation, DepreciationBook book) {
        this.policy = policy;
        this.organisation = organisation;
        this.book = book;
    }

    List<PlannedSeat> seatsFor(DisposalCase disposalCase) {
        List<AssetCard> assets =
                disposalCase.openLines().stream().map(DisposalLine::asset).toList();
        return policy.demands(question(disposalCase.company(), assets)).stream()
                .flatMap(demand -> seats(disposalCase, assets, demand))
                .toList();
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
                assets.stream()
                        .map(asset -> book.postedValue(asset.id()).netBookValue())
                        .reduce(Money.ZERO, Money::plus));
    }

    private Stream<PlannedSeat> seats(
            DisposalCase disposalCase, List<AssetCard> assets, DisposalSignOffPolicy.Demand demand) {
        String company = disposalCase.company();
        Stream<Department> departments = demand.function() == DepartmentFunction.USING
                ? assets.stream()
                        .flatMap(asset -> asset.shares().stream())
                        .map(DepartmentShare::department)
                        .distinct()
                        .sorted()
                        .map(code -> organisation.department(company, code))
                : Stream.of(organisation.departmentFor(company, disposalCase.branch(), demand.function()));
        return departments.map(department -> new PlannedSeat(
                department,
                demand.level(),
                demand.mode(),
                Post.ofDepartment(company, department.code(), Role.DEPARTMENT_HEAD)));
    }
}
