package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.disposal.DisposalReason;
import io.closeout.disposal.DisposalReport;
import io.closeout.disposal.DisposalWriteOff;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.signoff.Seat;
import io.closeout.signoff.SignOffs;
import io.closeout.signoff.Vote;
import io.closeout.voucher.VoucherStatus;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NobodyDecidesTheirOwnCase extends Story {
    @Autowired
    private DisposalWriteOff writeOff;

    @Autowired
    private SignOffs signOffs;

    @Test
    void theReviewerDoesNotConfirmTheWriteOff() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        holdsAlso(REVIEWER, Role.FINANCE_CONTROLLER, () -> {
            assertThatThrownBy(
                            () -> does(REVIEWER, "Task_ConfirmWriteOff", caseNumber, Map.of("confirmation", "CONFIRM")))
                    .hasMessageContaining("voucher.reviewer-confirms");
        });
        assertThat(voucherOf(caseNumber).status()).isEqualTo(VoucherStatus.WAITING);
        assertWaitsFor(caseNumber, "Task_ConfirmWriteOff");
    }

    @Test
    void theApplicantDoesNotSignEvenAsHeadOfTheDepartment() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        holdsAlso(HEAD_OF_PRODUCTION, Role.OPERATIONS, () -> {
            holdsAlso(KEEPER, new Post(COMPANY, "", "PROD", Role.DEPARTMENT_HEAD), () -> {
                DisposalReport report = new DisposalReport(
                        COMPANY, List.of(printer.code()), DisposalReason.BROKEN, "", LocalDate.of(2025, 6, 9));
                String caseNumber = disposals.report(report, HEAD_OF_PRODUCTION).number();
                appraisedAsScrap(caseNumber);
                pickupBooked(caseNumber);
                isolated(caseNumber);
                reviewed(caseNumber);

                assertThatThrownBy(() -> agreedBy(caseNumber, HEAD_OF_PRODUCTION))
                        .hasMessageContaining("signoff.own-request");
                assertThat(signOffs.seats(disposalCase(caseNumber).round())).allMatch(Seat::open);
            });
        });
    }

    @Test
    void aCaseThatOnlyTheApplicantCouldSignIsRefusedBeforeItHangs() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        holdsAlso(HEAD_OF_PRODUCTION, Role.OPERATIONS, () -> {
            DisposalReport report = new DisposalReport(
                    COMPANY, List.of(printer.code()), DisposalReason.BROKEN, "", LocalDate.of(2025, 6, 9));
            String caseNumber = disposals.report(report, HEAD_OF_PRODUCTION).number();
            appraisedAsScrap(caseNumber);
            pickupBooked(caseNumber);
            isolated(caseNumber);

            assertThatThrownBy(() -> reviewed(caseNumber)).hasMessageContaining("signoff.nobody-can-sign");
            assertWaitsFor(caseNumber, "Task_ReviewByFinance");
        });
    }

    @Test
    void theApplicantDoesNotReviewTheirOwnCase() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = inReview(printer);
        holdsAlso(OPERATIONS, Role.FINANCE_REVIEWER, () -> assertThatThrownBy(() -> does(
                        OPERATIONS,
                        "Task_ReviewByFinance",
                        caseNumber,
                        Map.of("reviewDecision", "PASS", "derecognitionBasis", "STOPPED")))
                .hasMessageContaining("disposal.applicant-decides"));
        assertWaitsFor(caseNumber, "Task_ReviewByFinance");
    }

    @Test
    void aSeatIsSignedOnlyByItsOwnDepartmentAndOnlyOnce() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = inSignOff(printer);
        long seat = signOffs.seats(disposalCase(caseNumber).round()).get(0).id();

        assertThatThrownBy(() -> writeOff.sign(caseNumber, seat, IT_SECURITY, new Vote.Agree("同意"), List.of()))
                .hasMessageContaining("signoff.not-your-seat");
        writeOff.sign(caseNumber, seat, HEAD_OF_PRODUCTION, new Vote.Agree("同意"), List.of());
        assertThatThrownBy(() -> writeOff.sign(caseNumber, seat, HEAD_OF_PRODUCTION, new Vote.Agree("同意"), List.of()))
                .hasMessageContaining("signoff.already-signed");
    }

    @Test
    void aPostedSeatOfAnotherDepartmentChangesNothing() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = inSignOff(printer);
        List<Seat> seats = signOffs.seats(disposalCase(caseNumber).round());
        long foreign = seats.stream()
                .filter(seat -> seat.department().equals("FIN"))
                .findFirst()
                .orElseThrow()
                .id();

        does(
                HEAD_OF_PRODUCTION,
                "Task_SignOff",
                caseNumber,
                Map.of("vote", "AGREE", "opinion", "同意", "seat", String.valueOf(foreign), "unknown", "x"));

        assertThat(signOffs.seat(foreign).open()).isTrue();
        assertThat(signOffs.seats(disposalCase(caseNumber).round()).stream().filter(seat -> !seat.open()))
                .extracting(Seat::department)
                .containsExactly("PROD");
        assertThat(runtime.createVariableInstanceQuery().variableName("unknown").count())
                .isZero();
    }

    @Test
    void aPostedLineHidesNothingFromThoseWhoDecideLater() {
        AssetCard first = anAsset("OFFICE", "3000.00");
        AssetCard second = anAsset("OFFICE", "4000.00");
        String caseNumber = reported(first, second);
        String line = String.valueOf(disposalCase(caseNumber).lines().get(0).id());

        does(
                OPERATIONS,
                "Task_AppraiseAssets",
                caseNumber,
                Map.of("conclusion", "SCRAP", "finding", "报废", "line", line, "nrOfInstances", "9", "seat", "7"));

        String task = openTask(KEEPER, "Task_BookPickup", caseNumber);
        assertThat(tasks.task(task, KEEPER).orElseThrow().line()).isNull();
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(caseNumber)
                                .singleResult()
                                .getId())
                        .list())
                .extracting(variable -> variable.getName())
                .doesNotContain("line", "seat", "nrOfInstances");
    }

    @Test
    void theApplicantDoesNotConfirmTheirOwnWriteOff() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = awaitingConfirmation(printer);
        holdsAlso(OPERATIONS, Role.FINANCE_CONTROLLER, () -> assertThatThrownBy(
                        () -> does(OPERATIONS, "Task_ConfirmWriteOff", caseNumber, Map.of("confirmation", "CONFIRM")))
                .hasMessageContaining("disposal.applicant-decides"));
        assertThat(voucherOf(caseNumber).status()).isEqualTo(VoucherStatus.WAITING);
    }

    @Test
    void anAdministratorSeesEveryTaskAndDecidesNone() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = reported(printer);
        String task = openTask(OPERATIONS, "Task_AppraiseAssets", caseNumber);

        assertThat(tasks.task(task, "admin")).isPresent();
        assertThat(tasks.of("admin")).isEmpty();
        assertThatThrownBy(() -> tasks.complete(task, "admin", Map.of("conclusion", "REPAIR", "finding", "可用")))
                .hasMessageContaining("disposal.not-your-role");
        assertThat(stateOf(printer)).isEqualTo(AssetState.PENDING_DISPOSAL);
    }

    @Test
    void anotherDateThanThePolicyNamesNeedsAReason() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = inReview(printer);

        assertThatThrownBy(() -> does(
                        REVIEWER,
                        "Task_ReviewByFinance",
                        caseNumber,
                        Map.of("reviewDecision", "PASS", "derecognitionBasis", "APPROVED")))
                .hasMessageContaining("disposal.basis-needs-reason");
        assertWaitsFor(caseNumber, "Task_ReviewByFinance");
    }

    @Test
    void onlyTheApplicantWithdraws() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = reported(printer);

        assertThatThrownBy(() -> disposals.withdraw(caseNumber, KEEPER, "误报"))
                .hasMessageContaining("disposal.not-the-applicant");
        assertThat(stateOf(printer)).isEqualTo(AssetState.PENDING_DISPOSAL);
    }

    @Test
    void anotherBranchSeesNeitherTaskNorMayReport() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = reported(printer);

        assertThat(tasks.of("hai.gong")).noneMatch(task -> task.caseNumber().equals(caseNumber));
        assertThatThrownBy(() -> disposals.report(
                        new DisposalReport(
                                COMPANY, List.of("DESK-001"), DisposalReason.BROKEN, "", LocalDate.of(2025, 6, 9)),
                        "hai.gong"))
                .hasMessageContaining("disposal.unknown-asset");
    }

    private void holdsAlso(String login, Role role, Runnable story) {
        holdsAlso(login, Post.ofCompany(COMPANY, role), story);
    }

    private void holdsAlso(String login, Post post, Runnable story) {
        Person before = organisation.person(login).orElseThrow();
        Set<Post> posts = new HashSet<>(before.posts());
        posts.add(post);
        organisation.appoint(withPosts(before, posts), null);
        try {
            story.run();
        } finally {
            organisation.appoint(before, null);
        }
    }

    private static Person withPosts(Person person, Set<Post> posts) {
        return new Person(
                person.login(),
                person.name(),
                person.company(),
                person.department(),
                person.superior(),
                person.enabled(),
                person.demo(),
                posts);
    }
}
