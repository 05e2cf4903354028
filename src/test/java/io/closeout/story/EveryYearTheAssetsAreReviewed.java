package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.closeout.change.AssetChange;
import io.closeout.change.AssetChanges;
import io.closeout.change.ChangeKind;
import io.closeout.change.ChangeRequest;
import io.closeout.change.ChangeTerms;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.review.Misfit;
import io.closeout.review.ReviewRow;
import io.closeout.review.ReviewStatus;
import io.closeout.review.YearlyReview;
import io.closeout.review.YearlyReviews;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** CAS 4 art. 19, in December 2025. */
class EveryYearTheAssetsAreReviewed extends ACompanyOfItsOwn {
    private static final String OURS = "7810";

    @Autowired
    private YearlyReviews reviews;

    @Autowired
    private AssetChanges changes;

    EveryYearTheAssetsAreReviewed() {
        super(OURS, AccountingStandard.CAS);
    }

    @Test
    void everyAssetThatDoesNotFitIsChangedOrStaysWithAReason() {
        clock.set(LocalDate.of(2025, 12, 1).atTime(9, 0));
        AssetCard old = anAssetSince("2015-01-20", "3000.00");
        AssetCard ending = anAssetSince("2021-06-20", "3000.00");
        AssetCard good = anAssetSince("2024-06-20", "3000.00");

        YearlyReview review = reviews.begin(OURS, the(Role.ASSET_KEEPER));
        String number = review.number();
        assertThat(review.status()).isEqualTo(ReviewStatus.GATHERING);
        carryOn(number);

        assertThat(found(number).looked()).isEqualTo(3);
        assertThat(rows(number))
                .extracting(row -> row.asset().code(), ReviewRow::misfit, ReviewRow::suggestion)
                .as("%s fits", good.code())
                .containsExactly(
                        tuple(old.code(), Misfit.FULLY_DEPRECIATED, null),
                        tuple(ending.code(), Misfit.ENDS_SOON, ChangeKind.ESTIMATE));
        assertThatThrownBy(() -> conclude(number)).hasMessageContaining("review.rows-open [2]");

        long kept = rows(number).get(0).id();
        assertThatThrownBy(() -> reviews.keep(number, kept, " ", the(Role.ASSET_KEEPER)))
                .hasMessageContaining("review.reason-missing");
        assertThatThrownBy(() -> reviews.keep(number, kept, "仍可使用", the(Role.OPERATIONS)))
                .hasMessageContaining("review.not-your-role");
        reviews.keep(number, kept, "仍可使用，无残值变化", the(Role.ASSET_KEEPER));
        assertThatThrownBy(() -> reviews.keep(number, kept, "再看", the(Role.FINANCE_REVIEWER)))
                .hasMessageContaining("review.row-settled");
        assertThatThrownBy(() -> conclude(number)).hasMessageContaining("review.rows-open [1]");

        AssetChange longer = changes.request(
                new ChangeRequest(
                        ChangeKind.ESTIMATE,
                        List.of(ending.code()),
                        new ChangeTerms(null, null, null, null, null, 30, null, null, null, null, null),
                        "预计再用两年半"),
                the(Role.ASSET_KEEPER));
        assertThat(rows(number))
                .filteredOn(row -> row.asset().id() == ending.id())
                .extracting(ReviewRow::change)
                .containsExactly(longer.number());
        conclude(number);

        assertThat(found(number).status()).isEqualTo(ReviewStatus.CONCLUDED);
        assertThat(found(number).concludedBy()).isEqualTo(the(Role.FINANCE_REVIEWER));
        assertThat(reviews.begin(OURS, the(Role.ASSET_KEEPER))).isEqualTo(found(number));
        assertThatThrownBy(() -> reviews.keep(number, kept, "改主意", the(Role.ASSET_KEEPER)))
                .hasMessageContaining("review.not-open");
    }

    @Test
    void aRefusedChangeLeavesTheRowOpenAndTheTimerBeginsWhatNobodyBegan() {
        clock.set(LocalDate.of(2026, 12, 1).atTime(3, 0));
        AssetCard ending = anAssetSince("2022-06-20", "3000.00");
        reviews.beginDue();
        String number = reviews.of(OURS).get(0).number();
        assertThat(found(number).begunBy()).isEqualTo("system");
        carryOn(number);
        reviews.beginDue();
        assertThat(reviews.of(OURS)).filteredOn(review -> review.year() == 2026).hasSize(1);
        long before = open(number);

        AssetChange longer = changes.request(
                new ChangeRequest(
                        ChangeKind.ESTIMATE,
                        List.of(ending.code()),
                        new ChangeTerms(null, null, null, null, null, 30, null, null, null, null, null),
                        "预计再用两年半"),
                the(Role.ASSET_KEEPER));
        assertThat(open(number)).isEqualTo(before - 1);
        does(
                the(Role.FINANCE_REVIEWER),
                "Task_ReviewChange",
                longer.number(),
                Map.of("reviewDecision", "REJECT", "reviewComment", "依据不足"));
        assertThat(open(number)).isEqualTo(before);
    }

    private void conclude(String number) {
        does(the(Role.FINANCE_REVIEWER), "Task_ConcludeReview", number, Map.of("reviewConclusion", "已逐项复核"));
    }

    private YearlyReview found(String number) {
        return reviews.find(number).orElseThrow();
    }

    private long open(String number) {
        return rows(number).stream().filter(row -> !row.settled()).count();
    }

    private List<ReviewRow> rows(String number) {
        return reviews.rows(number);
    }
}
