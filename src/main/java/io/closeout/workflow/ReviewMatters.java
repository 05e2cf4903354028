package io.closeout.workflow;

import io.closeout.money.Money;
import io.closeout.organisation.Organisation;
import io.closeout.review.YearlyReviews;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class ReviewMatters implements MatterSource {
    private final YearlyReviews reviews;
    private final Organisation organisation;

    ReviewMatters(YearlyReviews reviews, Organisation organisation) {
        this.reviews = reviews;
        this.organisation = organisation;
    }

    @Override
    public Optional<Matter> matter(String businessKey) {
        return reviews.find(businessKey)
                .map(review -> new Matter(
                        review.company(),
                        "",
                        businessKey,
                        Money.ZERO,
                        organisation.company(review.company()).name()));
    }
}
