package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.closeout.change.AssetChange;
import io.closeout.change.AssetChanges;
import io.closeout.change.ChangeKind;
import io.closeout.change.ChangeRequest;
import io.closeout.change.ChangeStatus;
import io.closeout.change.ChangeTerms;
import io.closeout.depreciation.BookValue;
import io.closeout.depreciation.Charge;
import io.closeout.depreciation.CheckPoint;
import io.closeout.depreciation.LifeEvents.WithAndWithout;
import io.closeout.depreciation.RunCheck;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Change;
import io.closeout.voucher.JournalEntry;
import io.closeout.voucher.Line;
import io.closeout.voucher.Step;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 6,000.00 in service since June 2024, five years, 5 %: 95.00 a month, 4,860.00 at the end of June 2025. */
class ChangesOfAssetsAreSignedOff extends ACompanyOfItsOwn {
    private static final String OURS = "7800";
    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final YearMonth JUNE = MAY.plusMonths(1);
    private static final YearMonth JULY = MAY.plusMonths(2);
    private static final YearMonth AUGUST = MAY.plusMonths(3);
    private static final YearMonth SEPTEMBER = MAY.plusMonths(4);
    private static final LocalDate A_DAY_IN_JUNE = LocalDate.of(2025, 6, 9);

    @Autowired
    private AssetChanges changes;

    @Autowired
    private List<RunCheck> checks;

    ChangesOfAssetsAreSignedOff() {
        super(OURS, AccountingStandard.CAS);
    }

    @Test
    void aNewLifeCountsFromTheMonthAfter() {
        AssetCard printer = aPrinter();
        AssetChange change = asked(ChangeKind.ESTIMATE, remaining(24), printer);

        AssetChanges.Preview preview = changes.preview(change.number());
        assertThat(preview.entries()).isEmpty();
        assertThat(preview.effects()).singleElement().satisfies(asset -> {
            assertThat(asset.code()).isEqualTo(printer.code());
            assertThat(asset.effect().next()).isEqualTo(new WithAndWithout(Money.of("95.00"), Money.of("190.00")));
            assertThat(asset.effect().year()).isEqualTo(new WithAndWithout(Money.of("570.00"), Money.of("1140.00")));
        });
        decided(change);

        assertThat(found(change).status()).isEqualTo(ChangeStatus.DONE);
        assertThat(found(change).month()).isEqualTo(JUNE);
        assertThat(found(change).voucherKey()).isNull();
        assertThat(charged(printer, JUNE)).isEqualTo(Money.of("95.00"));
        assertThat(charged(printer, JULY)).isEqualTo(Money.of("190.00"));
        assertThat(found(change).journal())
                .extracting("verb")
                .containsExactly(
                        "requested",
                        "reviewed",
                        "signed",
                        "signed",
                        "signed",
                        "approved",
                        "priced",
                        "confirmed",
                        "done");
    }

    @Test
    void anImpairmentIsPostedAndTheRestIsChargedOverTheRemainingMonths() {
        AssetCard printer = aPrinter();
        AssetChange change = asked(ChangeKind.IMPAIRMENT, recoverable("2460.00"), printer);
        decided(change);

        Voucher voucher = postedBy(change);
        assertThat(voucher.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.step()).isEqualTo(Step.IMPAIR);
            assertThat(lines(entry)).containsExactly("Cr 1603 2400.00", "Dr 6701 2400.00");
        });
        assertThat(charged(printer, JUNE)).isEqualTo(Money.of("95.00"));
        assertThat(value(printer))
                .isEqualTo(new BookValue(Money.of("6000.00"), Money.of("1140.00"), Money.of("2400.00")));
        assertThat(charged(printer, JULY)).as("(2460.00 - 300.00) / 48").isEqualTo(Money.of("45.00"));
    }

    @Test
    void anAssetGoesIntoConstructionAndComesBackWorthMore() {
        AssetCard printer = aPrinter();
        AssetChange out = asked(ChangeKind.RENOVATION, ChangeTerms.NONE, printer);
        decided(out);
        assertThat(stateOf(printer)).isEqualTo(AssetState.UNDER_RENOVATION);
        assertThat(charged(printer, JUNE)).isEqualTo(Money.of("95.00"));
        assertThat(charged(printer, JULY)).isEqualTo(Money.ZERO);
        assertThat(value(printer)).isEqualTo(BookValue.NOTHING);

        clock.set(LocalDate.of(2025, 8, 5).atTime(9, 0));
        AssetChange back = asked(
                ChangeKind.RENOVATION_FINISHED,
                new ChangeTerms(
                        null, null, Money.of("2000.00"), Money.of("860.00"), null, 57, null, null, null, null, null),
                printer);
        decided(back);

        assertThat(lines(postedBy(out).entries().get(0)))
                .containsExactly("Cr 1601 6000.00", "Dr 1602 1140.00", "Dr 1604 4860.00");
        assertThat(postedBy(back).entries())
                .extracting(JournalEntry::step)
                .containsExactly(Step.OUT_OF_CONSTRUCTION, Step.REPLACE_PARTS);
        assertThat(Stream.concat(lines(out), lines(back)).filter(line -> line.contains("1604")))
                .as("4860.00 in, 6000.00 and 860.00 out: 2000.00 were spent there")
                .containsExactly("Dr 1604 4860.00", "Cr 1604 6000.00", "Cr 1604 860.00");
        assertThat(stateOf(printer)).isEqualTo(AssetState.IN_USE);
        assertThat(charged(printer, AUGUST)).isEqualTo(Money.ZERO);
        assertThat(charged(printer, SEPTEMBER)).as("(6000.00 - 300.00) / 57").isEqualTo(Money.of("100.00"));
    }

    @Test
    void whatIsHeldForSaleIsNotChargedAndComesBackAsIfItHadNeverBeen() {
        AssetCard printer = aPrinter();
        AssetCard twin = aPrinter();
        AssetChange held = asked(ChangeKind.HELD_FOR_SALE, on(A_DAY_IN_JUNE), printer);
        decided(held);
        assertThat(stateOf(printer)).isEqualTo(AssetState.HELD_FOR_SALE);
        assertThat(lines(held)).containsExactly("Cr 1601 6000.00", "Dr 1481 4860.00", "Dr 1602 1140.00");
        assertThat(charged(printer, JULY)).isEqualTo(Money.ZERO);

        clock.set(LocalDate.of(2025, 8, 5).atTime(9, 0));
        AssetChange withdrawn = asked(ChangeKind.SALE_WITHDRAWN, on(LocalDate.of(2025, 8, 4)), printer);
        assertThat(changes.preview(withdrawn.number()).effects().get(0).effect().catchUp())
                .isEqualTo(Money.of("190.00"));
        decided(withdrawn);

        assertThat(lines(withdrawn)).containsExactly("Cr 1481 4860.00", "Cr 1602 1140.00", "Dr 1601 6000.00");
        atOnce.charge(OURS, AUGUST);
        assertThat(rows(printer)).isEqualTo(rows(twin));
        assertThat(value(printer)).isEqualTo(value(twin));
        assertThat(stateOf(printer)).isEqualTo(AssetState.IN_USE);
    }

    @Test
    void whatIsHeldForSaleIsClearedFromWhereItStands() {
        AssetCard printer = aPrinter();
        decided(asked(ChangeKind.HELD_FOR_SALE, on(A_DAY_IN_JUNE), printer));
        atOnce.charge(OURS, JULY);
        clock.set(LocalDate.of(2025, 8, 5).atTime(9, 0));

        String caseNumber = writtenOff(LocalDate.of(2025, 8, 4), printer);

        assertThat(voucherOf(caseNumber).entries())
                .filteredOn(entry -> entry.step() == Step.TRANSFER)
                .singleElement()
                .satisfies(entry -> assertThat(lines(entry)).containsExactly("Cr 1481 4860.00", "Dr 1606 4860.00"));
        assertThat(stateOf(printer)).isEqualTo(AssetState.DISPOSED);
    }

    @Test
    void whatIsHeldForSaleIsClearedToTheFenThoughItsLastMonthWasNeverRun() {
        AssetCard printer = aPrinter();
        decided(asked(ChangeKind.HELD_FOR_SALE, on(A_DAY_IN_JUNE), printer));
        clock.set(LocalDate.of(2025, 7, 3).atTime(9, 0));

        String caseNumber = writtenOff(LocalDate.of(2025, 7, 2), printer);

        assertThat(voucherOf(caseNumber).entries().stream()
                        .filter(entry -> entry.step() == Step.TRANSFER || entry.step() == Step.CHARGE_MISSING)
                        .flatMap(entry -> lines(entry).stream()))
                .containsExactly("Cr 1602 95.00", "Dr 6602 95.00", "Cr 1481 4860.00", "Dr 1606 4860.00");
        assertThatThrownBy(() -> asked(ChangeKind.SALE_WITHDRAWN, on(LocalDate.of(2025, 7, 2)), printer))
                .hasMessageContaining("change.state-does-not-allow");
    }

    @Test
    void nothingStoppedBeforeItsValueMovedAway() {
        AssetCard printer = aPrinter();
        decided(asked(ChangeKind.HELD_FOR_SALE, on(A_DAY_IN_JUNE), printer));
        assertThatThrownBy(() -> writtenOff(LocalDate.of(2025, 5, 20), printer))
                .hasMessageContaining("disposal.stopped-before-move");
    }

    @Test
    void whatCameInIdleIsUsedAgainAndWhatWasIdleBeforeASaleIsNotIdleAfterIt() {
        AssetCard idle = cards.register(
                OURS, aCardOf("IDLE-1", "6000.00").with(CardField.USE_STATUS, "IDLE"), new Change("system", "", ""));
        decided(asked(ChangeKind.REUSE, on(A_DAY_IN_JUNE), idle));
        assertThat(stateOf(idle)).isEqualTo(AssetState.IN_USE);

        decided(asked(ChangeKind.IDLE, on(A_DAY_IN_JUNE), idle));
        decided(asked(ChangeKind.HELD_FOR_SALE, on(A_DAY_IN_JUNE), idle));
        decided(asked(ChangeKind.SALE_WITHDRAWN, on(A_DAY_IN_JUNE), idle));
        assertThat(stateOf(idle)).isEqualTo(AssetState.IN_USE);
        decided(asked(ChangeKind.IDLE, on(A_DAY_IN_JUNE), idle));
        assertThat(stateOf(idle)).isEqualTo(AssetState.IDLE);
    }

    @Test
    void anImpairmentInTheMonthAfterARenovationStandsBesideTheNewCost() {
        AssetCard printer = aPrinter();
        decided(asked(ChangeKind.RENOVATION, ChangeTerms.NONE, printer));
        assertThat(charged(printer, JUNE)).isEqualTo(Money.of("95.00"));
        clock.set(LocalDate.of(2025, 8, 5).atTime(9, 0));
        decided(asked(
                ChangeKind.RENOVATION_FINISHED,
                new ChangeTerms(null, null, Money.of("1140.00"), null, null, 57, null, null, null, null, null),
                printer));
        AssetChange impaired = asked(ChangeKind.IMPAIRMENT, recoverable("5000.00"), printer);
        decided(impaired);

        assertThat(lines(impaired)).containsExactly("Cr 1603 1000.00", "Dr 6701 1000.00");
        assertThat(value(printer)).isEqualTo(new BookValue(Money.of("6000.00"), Money.ZERO, Money.of("1000.00")));
    }

    @Test
    void nothingIsImpairedBetweenConfirmationAndPostingOfItsWriteOff() throws IOException {
        AssetCard printer = aPrinter();
        String caseNumber = toBeConfirmed(A_DAY_IN_JUNE, printer);
        AssetChange change = asked(ChangeKind.IMPAIRMENT, recoverable("860.00"), printer);
        reviewed(the(Role.FINANCE_REVIEWER), change);
        signedBySeats(change.number(), change.kind());
        Path closed =
                Files.createFile(Files.createDirectories(outbox().resolve(OURS)).resolve("closed-2025-06"));
        isConfirmed(caseNumber);
        Files.delete(closed);

        assertThatThrownBy(() -> confirmedBy(the(Role.FINANCE_CONTROLLER), change))
                .hasMessageContaining("disposal.write-off-confirmed");
        assertThat(value(printer).impairment()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatNobodyMaySignGoesBackToTheReview() {
        AssetCard printer = aPrinter();
        String head = "head-of-fin." + OURS;
        appointed(
                head,
                Post.ofDepartment(OURS, "FIN", Role.DEPARTMENT_HEAD),
                Post.ofCompany(OURS, Role.FINANCE_REVIEWER));
        AssetChange change = changes.request(request(ChangeKind.ESTIMATE, remaining(24), printer), head);
        reviewed(the(Role.FINANCE_REVIEWER), change);

        assertWaitsFor(change.number(), "Task_ReviewChange");
        assertThat(found(change).journal()).extracting("verb").contains("not-possible");
        appointed(head, Post.ofDepartment(OURS, "FIN", Role.DEPARTMENT_HEAD));
    }

    @Test
    void aFinalCostThatIsTheEstimateOnlyEndsTheEstimate() {
        AssetCard printer = cards.register(
                OURS,
                aCardOf("PROVISIONAL-2", "6000.00").with(CardField.PROVISIONAL_COST, "true"),
                new Change("system", "", ""));
        AssetChange change = asked(ChangeKind.FINAL_COST, amount("6000.00"), printer);
        decided(change);

        assertThat(found(change).voucherKey()).isNull();
        assertThat(register.card(printer.id()).values().yes(CardField.PROVISIONAL_COST))
                .isFalse();
    }

    @Test
    void aTransferIsBorneByTheOtherDepartmentFromTheMonthAfter() {
        AssetCard printer = aPrinter();
        AssetChange change = asked(ChangeKind.TRANSFER, to("FIN:60;ASSET:40"), printer);
        decided(change);

        assertThat(register.card(printer.id()).values().text(CardField.USING_DEPARTMENT))
                .isEqualTo("FIN:60;ASSET:40");
        atOnce.charge(OURS, JULY);
        assertThat(book.postedAfter(printer.id(), MAY))
                .extracting(Charge::month, Charge::department, Charge::amount)
                .as("June was missing and is still borne by who used it then")
                .containsExactly(
                        tuple(JUNE, "USE", Money.of("95.00")),
                        tuple(JULY, "FIN", Money.of("57.00")),
                        tuple(JULY, "ASSET", Money.of("38.00")));
    }

    @Test
    void theFinalCostChangesTheCostAndNotWhatWasCharged() {
        CardValues values = aCardOf("PROVISIONAL-1", "6000.00").with(CardField.PROVISIONAL_COST, "true");
        AssetCard printer = cards.register(OURS, values, new Change("system", "", ""));
        atOnce.charge(OURS, MAY);
        AssetChange change = asked(ChangeKind.FINAL_COST, amount("6480.00"), printer);
        decided(change);

        assertThat(lines(change)).containsExactly("Cr 2202 480.00", "Dr 1601 480.00");
        assertThat(charged(printer, JUNE)).isEqualTo(Money.of("95.00"));
        assertThat(charged(printer, JULY)).as("(5340.00 - 300.00) / 48").isEqualTo(Money.of("105.00"));
        assertThatThrownBy(() -> asked(ChangeKind.FINAL_COST, amount("6500.00"), printer))
                .hasMessageContaining("change.cost-is-final");
    }

    @Test
    void anIdleAssetIsStillChargedAndBackInUseByAnotherChange() {
        AssetCard printer = aPrinter();
        decided(asked(ChangeKind.IDLE, on(A_DAY_IN_JUNE), printer));
        assertThat(stateOf(printer)).isEqualTo(AssetState.IDLE);
        assertThat(charged(printer, JULY)).isEqualTo(Money.of("95.00"));

        clock.set(LocalDate.of(2025, 8, 5).atTime(9, 0));
        decided(asked(ChangeKind.REUSE, on(LocalDate.of(2025, 8, 1)), printer));
        assertThat(stateOf(printer)).isEqualTo(AssetState.IN_USE);
        assertThat(register.history(printer.id())).extracting("verb").asString().contains("LAY_IDLE", "REUSE");
    }

    @Test
    void applicantReviewerAndControllerAreThreePeople() {
        AssetCard printer = aPrinter();
        String everything = "everything." + OURS;
        appointed(
                everything,
                Stream.of(Role.ASSET_KEEPER, Role.FINANCE_REVIEWER, Role.FINANCE_CONTROLLER)
                        .map(role -> Post.ofCompany(OURS, role))
                        .toArray(Post[]::new));
        AssetChange own = changes.request(request(ChangeKind.ESTIMATE, remaining(24), printer), everything);
        assertThatThrownBy(() -> reviewed(everything, own)).hasMessageContaining("disposal.applicant-decides");
        reviewed(the(Role.FINANCE_REVIEWER), own);
        signedBySeats(own.number());
        assertThatThrownBy(() -> confirmedBy(everything, own)).hasMessageContaining("disposal.applicant-decides");
        confirmedBy(the(Role.FINANCE_CONTROLLER), own);

        AssetChange others = asked(ChangeKind.IDLE, on(A_DAY_IN_JUNE), printer);
        reviewed(everything, others);
        signedBySeats(others.number());
        assertThatThrownBy(() -> confirmedBy(everything, others)).hasMessageContaining("voucher.reviewer-confirms");
        assertThat(stateOf(printer)).isEqualTo(AssetState.IN_USE);
    }

    @Test
    void aDepartmentSendsItBackOrRefusesIt() {
        AssetCard printer = aPrinter();
        AssetChange change = asked(ChangeKind.ESTIMATE, remaining(24), printer);
        reviewed(the(Role.FINANCE_REVIEWER), change);
        assertThatThrownBy(() -> vote(change, Map.of("vote", "RETURN", "returnTarget", "PICKUP", "opinion", "?")))
                .hasMessageContaining("form.choose-one");
        assertThatThrownBy(() -> vote(change, Map.of("vote", "AGREE", "struckAssets", printer.code(), "opinion", "?")))
                .hasMessageContaining("change.nothing-to-strike");
        vote(change, Map.of("vote", "RETURN", "returnTarget", "REVIEW", "opinion", "年限依据不足"));
        assertWaitsFor(change.number(), "Task_ReviewChange");

        reviewed(the(Role.FINANCE_REVIEWER), change);
        vote(change, Map.of("vote", "REJECT", "opinion", "仍在正常使用"));
        assertThat(found(change).status()).isEqualTo(ChangeStatus.REJECTED);
        assertThat(charged(printer, JUNE)).isEqualTo(Money.of("95.00"));
        assertThat(asked(ChangeKind.ESTIMATE, remaining(36), printer).number()).isNotEqualTo(change.number());
    }

    @Test
    void whatWaitsOverTheMonthEndIsPricedAgain() {
        AssetCard printer = aPrinter();
        AssetChange change = asked(ChangeKind.IMPAIRMENT, recoverable("2460.00"), printer);
        reviewed(the(Role.FINANCE_REVIEWER), change);
        signedBySeats(change.number(), change.kind());
        String stale = found(change).voucherKey();
        clock.set(LocalDate.of(2025, 7, 1).atTime(9, 0));

        assertThatThrownBy(() -> confirmedBy(the(Role.FINANCE_CONTROLLER), change))
                .hasMessageContaining("change.amounts-changed");
        carryOn(change.number());

        assertThat(vouchers.voucher(stale).status()).isEqualTo(VoucherStatus.CANCELLED);
        Voucher waiting = vouchers.voucher(found(change).voucherKey());
        assertThat(waiting.period()).isEqualTo(JULY);
        assertThat(waiting.total()).isEqualTo(Money.of("2305.00"));
        confirmedBy(the(Role.FINANCE_CONTROLLER), change);
        assertThat(postedBy(change).total()).isEqualTo(Money.of("2305.00"));
    }

    @Test
    void whatIsNotPossibleAnyMoreGoesBackToTheReview() {
        AssetCard printer = aPrinter();
        AssetChange change = asked(ChangeKind.IDLE, on(A_DAY_IN_JUNE), printer);
        reviewed(the(Role.FINANCE_REVIEWER), change);
        toBeReviewed(A_DAY_IN_JUNE, printer);
        signedBySeats(change.number());

        assertWaitsFor(change.number(), "Task_ReviewChange");
        assertThat(found(change).journal()).extracting("verb").contains("not-possible");
        does(
                the(Role.FINANCE_REVIEWER),
                "Task_ReviewChange",
                change.number(),
                Map.of("reviewDecision", "REJECT", "reviewComment", "已申报处置"));
        assertThat(found(change).status()).isEqualTo(ChangeStatus.REJECTED);
    }

    @Test
    void anImpairmentBookedAfterTheStopIsClearedWithTheWriteOffThatWaits() {
        AssetCard printer = aPrinter();
        String caseNumber = toBeConfirmed(LocalDate.of(2025, 5, 15), printer);
        String before = disposalCase(caseNumber).voucherKey();
        decided(asked(ChangeKind.IMPAIRMENT, recoverable("860.00"), printer));
        carryOn(caseNumber);

        assertThat(disposalCase(caseNumber).voucherKey()).as("priced again").isNotEqualTo(before);
        isConfirmed(caseNumber);
        assertThat(voucherOf(caseNumber).entries())
                .filteredOn(entry -> entry.step() == Step.TRANSFER)
                .singleElement()
                .satisfies(entry -> assertThat(lines(entry))
                        .containsExactly("Cr 1601 6000.00", "Dr 1602 1045.00", "Dr 1603 4095.00", "Dr 1606 860.00"));
    }

    @Test
    void whatTheLedgerRefusesForGoodIsMadeAgainAndTheChangeStands() throws IOException {
        AssetCard printer = aPrinter();
        AssetChange change = asked(ChangeKind.IMPAIRMENT, recoverable("2460.00"), printer);
        reviewed(the(Role.FINANCE_REVIEWER), change);
        signedBySeats(change.number(), change.kind());
        Path closed =
                Files.createFile(Files.createDirectories(outbox().resolve(OURS)).resolve("closed-2025-06"));
        confirmedBy(the(Role.FINANCE_CONTROLLER), change);
        Files.delete(closed);
        String refused = found(change).voucherKey();
        does(
                the(Role.FINANCE_REVIEWER),
                "Task_ResolveRefusal",
                change.number(),
                Map.of("resolution", "REQUEUE", "remedy", "科目映射有误"));

        assertThat(vouchers.voucher(refused).status()).isEqualTo(VoucherStatus.CANCELLED);
        assertThat(found(change).status()).isEqualTo(ChangeStatus.AWAITING_CONFIRMATION);
        assertThatThrownBy(() -> does(
                        the(Role.FINANCE_CONTROLLER),
                        "Task_ConfirmChange",
                        change.number(),
                        Map.of("confirmation", "REVIEW", "confirmationComment", "再议")))
                .hasMessageContaining("change.in-effect");
        confirmedBy(the(Role.FINANCE_CONTROLLER), change);
        assertThat(postedBy(change).entries())
                .isEqualTo(vouchers.voucher(refused).entries());
        assertThat(value(printer).impairment()).isEqualTo(Money.of("2400.00"));
    }

    @Test
    void whatIsNotConfirmedStandsOnTheCheckListOfTheMonth() {
        AssetChange change = asked(ChangeKind.IDLE, on(A_DAY_IN_JUNE), aPrinter());
        assertThat(openIn(JUNE)).contains(change.number());
        decided(change);
        assertThat(openIn(JUNE)).doesNotContain(change.number());
    }

    private List<String> openIn(YearMonth month) {
        return checks.stream()
                .flatMap(check -> check.open(OURS, month).stream())
                .filter(point -> point.kind().equals("change"))
                .map(CheckPoint::subject)
                .toList();
    }

    @Test
    void whatMakesNoSenseIsRefusedAtOnce() {
        AssetCard printer = aPrinter();
        assertRefused("change.nothing-changes", ChangeKind.ESTIMATE, ChangeTerms.NONE, printer);
        assertRefused("change.figure-missing", ChangeKind.IDLE, ChangeTerms.NONE, printer);
        assertRefused("change.not-asked", ChangeKind.RENOVATION, remaining(3), printer);
        assertRefused("change.day-to-come", ChangeKind.IDLE, on(LocalDate.of(2025, 6, 11)), printer);
        assertRefused("change.state-does-not-allow", ChangeKind.REUSE, on(A_DAY_IN_JUNE), printer);
        assertRefused("change.nothing-to-impair", ChangeKind.IMPAIRMENT, recoverable("5000.00"), printer);
        assertRefused("change.one-asset", ChangeKind.IMPAIRMENT, recoverable("1.00"), printer, aPrinter());
        assertRefused("change.cost-is-final", ChangeKind.FINAL_COST, amount("1.00"), printer);
        assertRefused("change.nothing-changes", ChangeKind.TRANSFER, to("USE"), printer);
        assertRefused("change.unknown-department", ChangeKind.TRANSFER, to("NOWHERE"), printer);
        assertThatThrownBy(() ->
                        changes.request(request(ChangeKind.IDLE, on(A_DAY_IN_JUNE), printer), the(Role.OPERATIONS)))
                .hasMessageContaining("change.not-your-role");
        asked(ChangeKind.IDLE, on(A_DAY_IN_JUNE), printer);
        assertRefused("change.already-open", ChangeKind.ESTIMATE, remaining(3), printer);
    }

    private void assertRefused(String code, ChangeKind kind, ChangeTerms terms, AssetCard... assets) {
        assertThatThrownBy(() -> asked(kind, terms, assets)).hasMessageContaining(code);
    }

    private AssetCard aPrinter() {
        AssetCard printer = anAssetSince("2024-06-20", "6000.00");
        atOnce.charge(OURS, MAY);
        return printer;
    }

    private static CardValues aCardOf(String code, String cost) {
        return CardValues.none()
                .with(CardField.ASSET_CODE, code)
                .with(CardField.ASSET_NAME, "打印机")
                .with(CardField.ASSET_CLASS, "OFFICE")
                .with(CardField.USING_DEPARTMENT, "USE")
                .with(CardField.IN_SERVICE_DATE, "2024-06-20")
                .with(CardField.COST, cost);
    }

    private AssetChange asked(ChangeKind kind, ChangeTerms terms, AssetCard... assets) {
        return changes.request(request(kind, terms, assets), the(Role.ASSET_KEEPER));
    }

    private static ChangeRequest request(ChangeKind kind, ChangeTerms terms, AssetCard... assets) {
        return new ChangeRequest(
                kind, Arrays.stream(assets).map(AssetCard::code).toList(), terms, "年度复核");
    }

    private void decided(AssetChange change) {
        reviewed(the(Role.FINANCE_REVIEWER), change);
        signedBySeats(change.number(), change.kind());
        confirmedBy(the(Role.FINANCE_CONTROLLER), change);
    }

    private void signedBySeats(String number, ChangeKind kind) {
        List<String> open = waitingSteps(number);
        if (open.size() == 2) {
            agreedBy(number, "head-of-use." + OURS, "head-of-fin." + OURS);
        } else {
            signedBySeats(number);
        }
    }

    private void reviewed(String person, AssetChange change) {
        does(person, "Task_ReviewChange", change.number(), Map.of("reviewDecision", "PASS"));
    }

    private void vote(AssetChange change, Map<String, String> answers) {
        does("head-of-use." + OURS, "Task_SignOff", change.number(), answers);
    }

    private void confirmedBy(String person, AssetChange change) {
        does(person, "Task_ConfirmChange", change.number(), Map.of("confirmation", "CONFIRM"));
    }

    private AssetChange found(AssetChange change) {
        return changes.find(change.number()).orElseThrow();
    }

    private Voucher postedBy(AssetChange change) {
        Voucher voucher = vouchers.voucher(found(change).voucherKey());
        assertThat(voucher.status()).isEqualTo(VoucherStatus.POSTED);
        return voucher;
    }

    private Stream<String> lines(AssetChange change) {
        return postedBy(change).entries().stream().flatMap(entry -> lines(entry).stream());
    }

    private static List<String> lines(JournalEntry entry) {
        return entry.lines().stream()
                .map(ChangesOfAssetsAreSignedOff::text)
                .sorted()
                .toList();
    }

    private static String text(Line line) {
        return line.debit().isZero()
                ? "Cr " + line.account().code() + " " + line.credit()
                : "Dr " + line.account().code() + " " + line.debit();
    }

    private Money charged(AssetCard asset, YearMonth month) {
        atOnce.charge(OURS, month);
        return book.postedAfter(asset.id(), month.minusMonths(1)).stream()
                .filter(charge -> charge.month().equals(month))
                .map(Charge::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private List<String> rows(AssetCard asset) {
        return book.postedAfter(asset.id(), YearMonth.of(2000, 1)).stream()
                .map(charge -> charge.month() + " " + charge.department() + " " + charge.amount())
                .toList();
    }

    private BookValue value(AssetCard asset) {
        return book.postedValue(asset.id());
    }

    private static ChangeTerms remaining(int months) {
        return new ChangeTerms(null, null, null, null, null, months, null, null, null, null, null);
    }

    private static ChangeTerms recoverable(String amount) {
        return new ChangeTerms(null, Money.of(amount), null, null, null, null, null, null, null, null, null);
    }

    private static ChangeTerms amount(String amount) {
        return new ChangeTerms(null, null, Money.of(amount), null, null, null, null, null, null, null, null);
    }

    private static ChangeTerms on(LocalDate day) {
        return new ChangeTerms(day, null, null, null, null, null, null, null, null, null, null);
    }

    private static ChangeTerms to(String departments) {
        return new ChangeTerms(null, null, null, null, null, null, null, null, departments, null, null);
    }
}
