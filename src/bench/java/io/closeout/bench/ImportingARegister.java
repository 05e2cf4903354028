package io.closeout.bench;

import ch.vorburger.exec.ManagedProcessException;
import io.closeout.intake.ImportProfile;
import io.closeout.intake.ImportStatus;
import io.closeout.intake.RegisterImport;
import io.closeout.intake.RegisterImports;
import io.closeout.intake.TrialBalance;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A register of a million rows in GBK comes in as its user brings it: dry run, then registration, on MariaDB, in half a
 * gibibyte of heap. Prints the rates of both and the most heap that was in use.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx512m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ImportingARegister {
    private static final String KEEPER = "li.guan";
    private static final YearMonth TAKE_ON = YearMonth.of(2025, 4);
    private static final Set<ImportStatus> UNDER_WAY = EnumSet.of(ImportStatus.CHECKING, ImportStatus.APPLYING);
    private static final String HEADER = "固定资产编号,固定资产名称,规格型号,类别名称,使用部门,存放地点,开始使用日期,原值,累计折旧,净残值率,使用年限(月),已计提月份,折旧方法\n";

    @Param("1000000")
    private int rows;

    private ApplicationOnMariaDb closeout;
    private Path file;

    @Setup(Level.Trial)
    public void begin() throws IOException, ManagedProcessException {
        file = Files.createTempFile("register", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName("GBK"))) {
            out.write(HEADER);
            for (int i = 0; i < rows; i++) {
                out.write("R%07d,机架服务器,2U/%d,服务器,信息技术部,一号楼/%d层,2021-12-%02d,\"60,000.00\",38000,5%%,60,40,平均年限法(一)\n"
                        .formatted(i, i % 97, i % 20, 1 + i % 28));
            }
        }
        closeout = ApplicationOnMariaDb.start();
    }

    @Benchmark
    public RegisterImport dryRunAndRegistration() throws IOException {
        RegisterImports imports = closeout.part(RegisterImports.class);
        long start = System.nanoTime();
        RegisterImport begun;
        try (InputStream content = Files.newInputStream(file)) {
            begun = imports.begin("1000", "register.csv", content, ImportProfile.U8.takenOnAt(TAKE_ON), KEEPER);
        }
        RegisterImport checked = settled(imports, begun.id());
        say("dry run", start, checked.counts().good());
        long chosen = System.nanoTime();
        TrialBalance taken = checked.taken();
        imports.apply(begun.id(), taken, false, KEEPER);
        RegisterImport applied = settled(imports, begun.id());
        say("registration", chosen, applied.counts().applied());
        if (applied.counts().applied() != rows || !taken.cost().isPositive()) {
            throw new IllegalStateException("not all rows came in: " + applied);
        }
        return applied;
    }

    private static RegisterImport settled(RegisterImports imports, long id) {
        RegisterImport shown = imports.find(id, KEEPER);
        while (UNDER_WAY.contains(shown.status())) {
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            shown = imports.find(id, KEEPER);
        }
        return shown;
    }

    private static void say(String what, long since, int rows) {
        double seconds = (System.nanoTime() - since) / 1e9;
        System.out.printf(
                "%n%s: %,d rows in %.1f s, %,.0f rows/s, heap at most %d MiB%n",
                what, rows, seconds, rows / seconds, PeakHeap.mebibytes());
    }

    @TearDown(Level.Trial)
    public void end() throws ManagedProcessException, IOException {
        closeout.close();
        Files.delete(file);
    }
}
