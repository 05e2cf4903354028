package io.closeout.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.closeout.disposal.DerecognitionBasis;
import io.closeout.disposal.DisposalPreparation;
import io.closeout.disposal.DisposalWriteOff;
import io.closeout.disposal.Isolation;
import io.closeout.disposal.Review;
import io.closeout.disposal.Sanitisation;
import io.closeout.intake.ImportProfile;
import io.closeout.intake.Purchase;
import io.closeout.intake.Purchases;
import io.closeout.intake.RegisterImport;
import io.closeout.money.Money;
import io.closeout.period.Periods;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.CardField;
import io.closeout.register.Change;
import io.closeout.signoff.SignOffs;
import io.closeout.signoff.Vote;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The verbs of the domain themselves, whatever page, task or program calls them. */
class EveryWriteAsksForItsRole extends TwoBranches {
    private static final Set<String> NOT_THEIRS = Set.of(
            "disposal.may-not-report",
            "disposal.not-your-role",
            "disposal.not-the-applicant",
            "signoff.not-your-seat",
            "voucher.not-your-role",
            "register.not-the-keeper",
            "intake.role-missing",
            "period.not-your-role");

    @Autowired
    private DisposalPreparation preparation;

    @Autowired
    private DisposalWriteOff writeOff;

    @Autowired
    private SignOffs signOffs;

    @Autowired
    private Purchases purchases;

    @Autowired
    private Periods periods;

    @ParameterizedTest
    @ValueSource(strings = {"auditor.61", "analyst.61", "asset-supervisor.61", "admin.61"})
    void whoLooksOnWritesNothing(String person) {
        assertThat(refusals(person))
                .allSatisfy((verb, code) -> assertThat(NOT_THEIRS).as(verb).contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations.61", "warehouse.61", "it-security.61"})
    void whoHandlesAssetsKeepsNoCardsAndDecidesNothingOfFinance(String person) {
        assertThat(refusals(person))
                .containsEntry("amend", "register.not-the-keeper")
                .containsEntry("import", "intake.role-missing")
                .containsEntry("sign for an import", "intake.role-missing")
                .containsEntry("pass the review", "disposal.not-your-role")
                .containsEntry("confirm the write-off", "disposal.not-your-role")
                .containsEntry("confirm the voucher", "voucher.not-your-role")
                .containsEntry("close a month", "period.not-your-role");
    }

    /** The code of the refusal of every verb that a person calls, each in the state in which it would be taken. */
    private Map<String, String> refusals(String person) {
        AssetCard free = inTheNorth();
        String reported = reportedBy(REPORTS, inTheNorth());
        String toPickUp = reportedBy(REPORTS, inTheNorth());
        does(REPORTS, "Task_AppraiseAssets", toPickUp, Map.of("conclusion", "SCRAP", "finding", "超过年限"));
        AssetCard stored = inTheNorth();
        String toScan = toBeScannedIn(stored);
        long line = disposalCase(toScan).lines().get(0).id();
        String toReview = toBeReviewed(inTheNorth());
        String lacking = toBeReviewed(inTheNorth());
        preparation.demandEvidence(lacking, REVIEWS, "缺照片");
        String toSign = toBeSigned(inTheNorth());
        long seat = signOffs.seats(disposalCase(toSign).round()).get(0).id();
        String toConfirm = toBeConfirmed(inTheNorth());
        String voucher = disposalCase(toConfirm).voucherKey();
        RegisterImport begun = checked(KEEPS, file(aRow(aCode(), "NUSE")));
        Change change = new Change(person, "试", "");

        Map<String, Consumer<String>> verbs = new LinkedHashMap<>();
        verbs.put("withdraw", who -> disposals.withdraw(reported, who, "误报"));
        verbs.put("pick up", who -> preparation.bookPickup(toPickUp, who, LocalDate.of(2025, 8, 1), "库", ""));
        verbs.put("amend", who -> cards.amend(free.id(), Map.of(CardField.NOTE, "x"), change));
        verbs.put("register", who -> cards.register(OURS, aCardOf(aCode(), "NUSE"), change));
        verbs.put("register all", who -> cards.registerAll(OURS, List.of(aCardOf(aCode(), "NUSE")), change));
        verbs.put("receive", who -> purchases.receive(new Purchase(OURS, "GR-1", List.of(aCardOf("", "NUSE"))), who));
        verbs.put("cancel a source", who -> purchases.cancel(OURS, "GR-1", "退货", who));
        verbs.put("import", who -> begun(who, file(aRow(aCode(), "NUSE")), ImportProfile.U8));
        verbs.put("answer", who -> imports.answer(begun.id(), "2025-05", who));
        verbs.put("apply", who -> imports.apply(begun.id(), null, true, who));
        verbs.put("sign for an import", who -> imports.sign(begun.id(), "尾差", who));
        verbs.put("cancel an import", who -> imports.cancel(begun.id(), who));
        verbs.put("resume an import", who -> imports.resume(begun.id(), who));
        verbs.put(
                "pass the review",
                who -> preparation.passReview(
                        toReview,
                        who,
                        new Review(DerecognitionBasis.STOPPED, Money.ZERO, Money.ZERO, false, null, List.of(), "")));
        verbs.put("demand evidence", who -> preparation.demandEvidence(toReview, who, "缺照片"));
        verbs.put("supply evidence", who -> preparation.supplyEvidence(lacking, who, "已补"));
        verbs.put("sign", who -> writeOff.sign(toSign, seat, who, new Vote.Agree("同意"), List.of()));
        verbs.put("confirm the write-off", who -> writeOff.confirmWriteOff(toConfirm, who, ""));
        verbs.put("price again", who -> writeOff.demandRepricing(toConfirm, who, "重算"));
        verbs.put("send back", who -> writeOff.sendBackToReview(toConfirm, who, "复核"));
        verbs.put("confirm the voucher", who -> vouchers.confirm(voucher, who));
        verbs.put("send the voucher again", who -> vouchers.resend(voucher, who, "已改"));
        verbs.put("close a month", who -> periods.close(OURS, YearMonth.of(2024, 1), who));
        verbs.put("report", who -> reportedBy(who, free));
        verbs.put("appraise", who -> preparation.appraise(reported, who, DisposalPreparation.Appraisal.REPAIR, "可用"));
        verbs.put(
                "sanitise",
                who -> preparation.sanitise(
                        toScan, line, who, new Sanitisation(Sanitisation.Method.PURGE, "工具", REVIEWS, "WD", "SC")));
        verbs.put(
                "isolate",
                who -> preparation.isolate(
                        toScan, line, who, new Isolation(Isolation.Kind.SCANNED_IN, stored.code(), "库", "")));

        Map<String, String> refusals = new LinkedHashMap<>();
        verbs.forEach((verb, call) -> {
            Throwable answer = catchThrowable(() -> call.accept(person));
            refusals.put(verb, answer instanceof Refusal refusal ? refusal.code() : "done or broken: " + answer);
        });
        return refusals;
    }
}
