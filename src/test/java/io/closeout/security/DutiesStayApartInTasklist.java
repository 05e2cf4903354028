package io.closeout.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.disposal.CaseStatus;
import io.closeout.intake.ImportStatus;
import io.closeout.intake.RegisterImport;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.register.AssetClass;
import io.closeout.register.CardField;
import io.closeout.signoff.Seat;
import io.closeout.signoff.SignOffs;
import io.closeout.voucher.VoucherStatus;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Tasklist's own interface does over HTTP: claimed, handed over or delegated, a task stays closed to whom it is not for. */
class DutiesStayApartInTasklist extends TwoBranches {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> PASS =
            Map.of("reviewDecision", "PASS", "derecognitionBasis", "STOPPED", "reviewComment", "");
    private static final Map<String, String> AGREE = Map.of("vote", "AGREE", "opinion", "同意");
    private static final Map<String, String> CONFIRM = Map.of("confirmation", "CONFIRM", "confirmationComment", "");

    @Autowired
    private SignOffs signOffs;

    @Autowired
    private TaskService engineTasks;

    @BeforeEach
    void serversHoldData() {
        if (cards.classes(OURS).stream().noneMatch(one -> one.code().equals("SERVER"))) {
            cards.define(new AssetClass(OURS, "SERVER", "", "服务器", true));
        }
    }

    @Test
    void theApplicantReviewsNothingOfTheirsAfterClaimingIt() throws Exception {
        String number = reportedInTheNorthAndToBeReviewed();
        String task = openTask(IN_THE_NORTH, "Task_ReviewByFinance", number);

        assertThat(claim(IN_THE_NORTH, task)).isEqualTo(204);
        assertRefused(complete(IN_THE_NORTH, task, PASS), "申请人不能审批自己的申请");

        assertThat(disposalCase(number).status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(complete(REVIEWS, task, PASS).statusCode()).isEqualTo(204);
    }

    @Test
    void norAfterItWasHandedOverOrDelegatedToThem() throws Exception {
        String number = reportedInTheNorthAndToBeReviewed();
        String task = openTask(REVIEWS, "Task_ReviewByFinance", number);
        claim(REVIEWS, task);

        assertThat(act(REVIEWS, task, "/assignee", userId(IN_THE_NORTH))).isEqualTo(403);
        assertThat(act(REVIEWS, task, "/delegate", userId(IN_THE_NORTH))).isEqualTo(404);
        assertThat(act(ADMINISTERS, task, "/delegate", userId(IN_THE_NORTH))).isEqualTo(404);
        assertThat(act(ADMINISTERS, task, "/assignee", userId(IN_THE_NORTH))).isEqualTo(204);
        assertRefused(complete(IN_THE_NORTH, task, PASS), "申请人不能审批自己的申请");
        assertThat(act(ADMINISTERS, task, "/assignee", userId(REVIEWS))).isEqualTo(204);
        engineTasks.delegateTask(task, IN_THE_NORTH);
        HttpResponse<String> delegated = complete(IN_THE_NORTH, task, PASS);
        assertThat(delegated.statusCode()).as(delegated.body()).isGreaterThanOrEqualTo(400);
        assertThat(act(IN_THE_NORTH, task, "/resolve", body(PASS))).isEqualTo(404);
        engineTasks.resolveTask(task);

        assertThat(disposalCase(number).status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(disposalCase(number).reviewedBy()).isNull();
        assertThat(complete(REVIEWS, task, PASS).statusCode()).isEqualTo(204);
        assertThat(disposalCase(number).reviewedBy()).isEqualTo(REVIEWS);
    }

    @Test
    void aTaskThatWasGivenToSomebodyOfAnotherBranchIsSeenAndNotDone() throws Exception {
        String number = toBeReviewed(inTheNorth());
        String task = openTask(REVIEWS, "Task_ReviewByFinance", number);
        assertThat(visit(IN_THE_SOUTH).get("/disposals/" + number).statusCode()).isEqualTo(404);
        assertThat(claim(IN_THE_SOUTH, task)).isEqualTo(403);
        assertThat(complete(IN_THE_SOUTH, task, PASS).statusCode()).isGreaterThanOrEqualTo(400);

        act(ADMINISTERS, task, "/assignee", userId(IN_THE_SOUTH));

        assertThat(visit(IN_THE_SOUTH).get("/disposals/" + number).statusCode()).isEqualTo(200);
        assertRefused(complete(IN_THE_SOUTH, task, PASS), "FINANCE_REVIEWER", "财务初审");
        act(ADMINISTERS, task, "/assignee", userId(REVIEWS));
        assertThat(visit(IN_THE_SOUTH).get("/disposals/" + number).statusCode()).isEqualTo(404);
        assertThat(complete(REVIEWS, task, PASS).statusCode()).isEqualTo(204);
    }

    @Test
    void theApplicantSignsForNoDepartment() throws Exception {
        String number = reportedInTheNorthAndToBeReviewed();
        does(REVIEWS, "Task_ReviewByFinance", number, PASS);
        String task = openTask(IN_THE_NORTH, "Task_SignOff", number);

        assertThat(claim(IN_THE_NORTH, task)).isEqualTo(204);
        assertRefused(complete(IN_THE_NORTH, task, AGREE), "申请人不能会签自己的申请");

        assertThat(signOffs.seats(disposalCase(number).round())).allMatch(Seat::open);
        assertThat(complete(HEADS_NORTH, task, AGREE).statusCode()).isEqualTo(204);
    }

    @Test
    void theReviewerConfirmsNothing() throws Exception {
        String number = toBeReviewed(inTheNorth());
        does(IN_THE_NORTH, "Task_ReviewByFinance", number, PASS);
        agreedBy(number, HEADS_NORTH, HEADS_ASSETS, HEADS_FINANCE);
        String task = openTask(IN_THE_NORTH, "Task_ConfirmWriteOff", number);

        assertThat(claim(IN_THE_NORTH, task)).isEqualTo(204);
        assertRefused(complete(IN_THE_NORTH, task, CONFIRM), "初审人不能确认核销");
        assertThat(act(ADMINISTERS, task, "/assignee", userId(ADMINISTERS))).isEqualTo(204);
        assertRefused(complete(ADMINISTERS, task, CONFIRM), "财务主管");

        assertThat(voucherOf(number).status()).isEqualTo(VoucherStatus.WAITING);
        assertThat(act(ADMINISTERS, task, "/assignee", userId(CONTROLS))).isEqualTo(204);
        assertThat(complete(CONTROLS, task, CONFIRM).statusCode()).isEqualTo(204);
    }

    @Test
    void theApplicantConfirmsNothingOfTheirs() throws Exception {
        String number = reportedInTheNorthAndToBeReviewed();
        does(REVIEWS, "Task_ReviewByFinance", number, PASS);
        agreedBy(number, HEADS_NORTH, HEADS_ASSETS, HEADS_FINANCE);
        String task = openTask(IN_THE_NORTH, "Task_ConfirmWriteOff", number);

        assertRefused(complete(IN_THE_NORTH, task, CONFIRM), "申请人不能审批自己的申请");
        assertThat(voucherOf(number).status()).isEqualTo(VoucherStatus.WAITING);
    }

    @Test
    void whoErasedTheDataDoesNotVerifyIt() throws Exception {
        String eraser = personOf(Role.IT_SECURITY);
        String number = toBeScannedIn(registeredHere(aCardOf(aCode(), "NUSE").with(CardField.ASSET_CLASS, "SERVER")));
        String task = openTask(eraser, "Task_SanitiseData", number);
        Map<String, String> erased = new HashMap<>(Map.of(
                "sanitisationMethod", "PURGE",
                "tool", "擦除工具",
                "mediaSerial", "WD-1",
                "certificateNumber", "SC-1",
                "verifier", eraser));

        claim(eraser, task);
        assertRefused(complete(eraser, task, erased), "不能核验自己的清除结果");
        erased.put("verifier", HEADS_NORTH);

        assertThat(complete(eraser, task, erased).statusCode()).isEqualTo(204);
    }

    @Test
    void whoeverBeganAnImportDoesNotSignForItEvenIfAnotherKeeperAppliedIt() {
        String both = "begins-and-controls.61";
        appointed(
                both,
                OURS,
                Set.of(Post.ofCompany(OURS, Role.ASSET_KEEPER), Post.ofCompany(OURS, Role.FINANCE_CONTROLLER)));
        RegisterImport begun = checked(both, file(aRow(aCode(), "NUSE")));
        visit(KEEPS).post("/imports/" + begun.id() + "/apply", Map.of("cost", "1.00", "accumulated", "0.00"));

        HttpResponse<String> refused = visit(both).post("/imports/" + begun.id() + "/sign", Map.of("reason", "尾差"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("发起导入的人不能确认差异");
        assertThat(imports.find(begun.id(), both).status()).isEqualTo(ImportStatus.AWAITING_SIGNATURE);
        imports.cancel(begun.id(), KEEPS);
    }

    private String reportedInTheNorthAndToBeReviewed() {
        var printer = inTheNorth();
        String number = reportedBy(IN_THE_NORTH, printer);
        does(REPORTS, "Task_AppraiseAssets", number, Map.of("conclusion", "SCRAP", "finding", "超过年限"));
        does(KEEPS, "Task_BookPickup", number, Map.of("pickupDate", "2025-08-01", "destination", "库"));
        does(
                STORES,
                "Task_IsolateAsset",
                number,
                Map.of("isolationKind", "SCANNED_IN", "scannedCode", printer.code(), "location", "库"));
        return number;
    }

    private int claim(String person, String task) {
        return act(person, task, "/claim", userId(person));
    }

    private static String userId(String person) {
        return "{\"userId\":\"%s\"}".formatted(person);
    }

    private int act(String person, String task, String verb, String body) {
        return visit(person).engine("POST", "/task/" + task + verb, body).statusCode();
    }

    private HttpResponse<String> complete(String person, String task, Map<String, String> answers) throws Exception {
        return visit(person).engine("POST", "/task/" + task + "/complete", body(answers));
    }

    private static String body(Map<String, String> answers) throws Exception {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        return JSON.writeValueAsString(Map.of("variables", variables));
    }

    private static void assertRefused(HttpResponse<String> answer, String... oneOf) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(java.util.Arrays.stream(oneOf)).as(answer.body()).anyMatch(answer.body()::contains);
    }
}
