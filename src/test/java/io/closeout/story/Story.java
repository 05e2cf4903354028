package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.depreciation.DepreciationBook;
import io.closeout.depreciation.MonthAtOnce;
import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalReason;
import io.closeout.disposal.DisposalReport;
import io.closeout.disposal.Disposals;
import io.closeout.organisation.Organisation;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Cards;
import io.closeout.register.Change;
import io.closeout.register.Register;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.Vouchers;
import io.closeout.workflow.Tasks;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The vocabulary in which the stories of the demo company are told. All stories share one application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "story"})
@Import({StoryClock.Setting.class, MonthAtOnce.class})
public abstract class Story extends WithOutbox {
    protected static final String COMPANY = "1000";
    protected static final String OPERATIONS = "chen.gong";
    protected static final String KEEPER = "li.guan";
    protected static final String WAREHOUSE = "ku.shifu";
    protected static final String IT_SECURITY = "an.gong";
    protected static final String REVIEWER = "wu.kuaiji";
    protected static final String CONTROLLER = "zheng.jingli";
    protected static final String HEAD_OF_IT = "qian.jingli";
    protected static final String HEAD_OF_PRODUCTION = "sheng.jingli";
    protected static final String HEAD_OF_ASSETS = "zhou.zhuguan";
    protected static final String HEAD_OF_SECURITY = "sun.jingli";

    private static final AtomicInteger NEXT_ASSET = new AtomicInteger();

    @Autowired
    protected StoryClock clock;

    @Autowired
    protected Disposals disposals;

    @Autowired
    protected Register register;

    @Autowired
    protected Cards cards;

    @Autowired
    protected DepreciationBook book;

    @Autowired
    protected MonthAtOnce atOnce;

    @Autowired
    protected Organisation organisation;

    @Autowired
    protected Vouchers vouchers;

    @Autowired
    protected Tasks tasks;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected ManagementService management;

    @BeforeEach
    void begin() {
        clock.begin();
    }

    @AfterEach
    void backToTheBeginning() {
        clock.begin();
    }

    /** A new card of the class in 生产部, in service since January of the year before. */
    protected AssetCard anAsset(String assetClass, String cost) {
        return anAsset(assetClass, cost, "PROD");
    }

    protected AssetCard anAsset(String assetClass, String cost, String department) {
        return registered(aCard(assetClass, cost).with(CardField.USING_DEPARTMENT, department));
    }

    /** What a new card of the class in 生产部 says, to be changed before it is registered. */
    protected CardValues aCard(String assetClass, String cost) {
        String code = "T-%04d".formatted(NEXT_ASSET.incrementAndGet());
        return CardValues.none()
                .with(CardField.ASSET_CODE, code)
                .with(CardField.ASSET_NAME, "资产 " + code)
                .with(CardField.ASSET_CLASS, assetClass)
                .with(CardField.USING_DEPARTMENT, "PROD")
                .with(CardField.IN_SERVICE_DATE, "2024-01-20")
                .with(CardField.COST, cost);
    }

    protected AssetCard registered(CardValues values) {
        return cards.register(COMPANY, values, new Change("system", "", ""));
    }

    protected String reported(AssetCard... assets) {
        return reported(
                LocalDate.of(2025, 6, 9),
                Arrays.stream(assets).map(AssetCard::code).toArray(String[]::new));
    }

    protected String reported(LocalDate stoppedOn, String... codes) {
        DisposalReport report = new DisposalReport(COMPANY, List.of(codes), DisposalReason.WORN_OUT, "断电下架", stoppedOn);
        return disposals.report(report, OPERATIONS).number();
    }

    /** The person completes one open task of this step, then everything automatic that follows is done. */
    protected void does(String person, String step, String caseNumber, Map<String, String> fields) {
        tasks.complete(openTask(person, step, caseNumber), person, fields);
        carryOn(caseNumber);
    }

    protected String openTask(String person, String step, String caseNumber) {
        return tasks.of(person).stream()
                .filter(task ->
                        task.caseNumber().equals(caseNumber) && task.step().equals(step))
                .map(Tasks.WaitingTask::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "%s has no %s in %s; open: %s".formatted(person, step, caseNumber, waitingSteps(caseNumber))));
    }

    protected List<String> waitingSteps(String caseNumber) {
        return tasks.ofCase(caseNumber).stream()
                .map(Tasks.WaitingTask::step)
                .sorted()
                .toList();
    }

    protected void appraisedAsScrap(String caseNumber) {
        does(OPERATIONS, "Task_AppraiseAssets", caseNumber, Map.of("conclusion", "SCRAP", "finding", "超过使用年限"));
    }

    protected void pickupBooked(String caseNumber) {
        String today = StoryClock.BEGINNING.toLocalDate().plusDays(60).toString();
        does(
                KEEPER,
                "Task_BookPickup",
                caseNumber,
                Map.of("pickupDate", today, "destination", "一号库", "pickupNote", ""));
    }

    /** Every asset of the case is sanitised where needed and scanned in. */
    protected void isolated(String caseNumber) {
        for (var line : disposalCase(caseNumber).openLines()) {
            if (line.needsSanitisation()) {
                sanitised(caseNumber);
            }
        }
        for (var line : disposalCase(caseNumber).openLines()) {
            scannedIn(caseNumber, line.asset());
        }
    }

    protected void sanitised(String caseNumber) {
        does(
                IT_SECURITY,
                "Task_SanitiseData",
                caseNumber,
                Map.of(
                        "sanitisationMethod", "PURGE",
                        "tool", "擦除工具 3.1",
                        "verifier", HEAD_OF_SECURITY,
                        "mediaSerial", "WD-1",
                        "certificateNumber", "SC-2025-1"));
    }

    protected void scannedIn(String caseNumber, AssetCard asset) {
        long line = disposalCase(caseNumber).openLines().stream()
                .filter(candidate -> candidate.asset().id() == asset.id())
                .findFirst()
                .orElseThrow()
                .id();
        String task = tasks.isolation(caseNumber, line, WAREHOUSE).orElseThrow().id();
        tasks.complete(
                task,
                WAREHOUSE,
                Map.of("isolationKind", "SCANNED_IN", "scannedCode", asset.code(), "location", "一号库 A-3"));
        carryOn(caseNumber);
    }

    protected void reviewed(String caseNumber) {
        does(
                REVIEWER,
                "Task_ReviewByFinance",
                caseNumber,
                Map.of("reviewDecision", "PASS", "derecognitionBasis", "STOPPED", "reviewComment", "资料齐全"));
    }

    protected void agreedBy(String caseNumber, String... people) {
        for (String person : people) {
            does(person, "Task_SignOff", caseNumber, Map.of("vote", "AGREE", "opinion", "同意"));
        }
    }

    /** A case whose assets wait to be sanitised and scanned in. */
    protected String beingIsolated(AssetCard... assets) {
        String caseNumber = reported(assets);
        appraisedAsScrap(caseNumber);
        pickupBooked(caseNumber);
        return caseNumber;
    }

    /** A case that waits for finance review. */
    protected String inReview(AssetCard... assets) {
        String caseNumber = beingIsolated(assets);
        isolated(caseNumber);
        return caseNumber;
    }

    /** A case of ordinary assets of 生产部, ready for sign-off by 生产部, 资产管理部 and 财务部. */
    protected String inSignOff(AssetCard... assets) {
        String caseNumber = inReview(assets);
        reviewed(caseNumber);
        return caseNumber;
    }

    protected String awaitingConfirmation(AssetCard... assets) {
        String caseNumber = inSignOff(assets);
        agreedBy(caseNumber, HEAD_OF_PRODUCTION, HEAD_OF_ASSETS, CONTROLLER);
        return caseNumber;
    }

    protected void confirmed(String caseNumber) {
        does(CONTROLLER, "Task_ConfirmWriteOff", caseNumber, Map.of("confirmation", "CONFIRM"));
    }

    /** Runs the jobs of a case that are due, and those that they make due. */
    protected void carryOn(String caseNumber) {
        for (List<Job> due = dueJobs(caseNumber); !due.isEmpty(); due = dueJobs(caseNumber)) {
            due.stream().filter(this::isStillThere).forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** A job may take others away: a timer that interrupts a task takes its escalation. */
    private boolean isStillThere(Job job) {
        return management.createJobQuery().jobId(job.getId()).count() > 0;
    }

    protected List<Job> dueJobs(String caseNumber) {
        List<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                        .map(ProcessInstance::getId)
                        .toList();
        return management.createJobQuery().executable().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
    }

    protected DisposalCase disposalCase(String number) {
        return disposals.disposalCase(number);
    }

    protected AssetState stateOf(AssetCard asset) {
        return register.card(asset.id()).state();
    }

    protected AssetCard asset(String code) {
        return register.find(COMPANY, code).orElseThrow();
    }

    protected Voucher voucherOf(String caseNumber) {
        return vouchers.voucher(disposalCase(caseNumber).voucherKey());
    }

    protected void assertWaitsFor(String caseNumber, String... steps) {
        assertThat(waitingSteps(caseNumber)).containsExactly(steps);
    }
}
