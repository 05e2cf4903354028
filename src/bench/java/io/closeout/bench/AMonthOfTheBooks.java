package io.closeout.bench;

import ch.vorburger.exec.ManagedProcessException;
import io.closeout.depreciation.BooksInParts;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.organisation.Organisation;
import io.closeout.register.AssetClass;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Cards;
import io.closeout.register.Change;
import io.closeout.register.DepreciationMethod;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
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
 * Both books of a register are charged for some months on MariaDB, part by part; beside every month the same rows go into
 * the same tables by bare JDBC batches. Prints the rates, their ratio, the time per asset and the most heap in use.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class AMonthOfTheBooks {
    private static final String COMPANY = "9000";
    private static final int PART = 5_000;
    private static final int BATCH = 1_000;
    private static final YearMonth FIRST = YearMonth.of(2025, 5);
    /** Where the bare inserts go: no month of the books is that late. */
    private static final YearMonth BARE = YearMonth.of(2090, 1);

    private static final String[] TABLES = {"depreciation_charge", "tax_charge"};

    @Param({"10000", "100000", "1000000"})
    private int rows;

    @Param("4")
    private int months;

    private ApplicationOnMariaDb closeout;

    @Setup(Level.Trial)
    public void begin() throws IOException, ManagedProcessException {
        closeout = ApplicationOnMariaDb.start("--innodb-buffer-pool-size=2G");
        register();
    }

    private void register() {
        Organisation organisation = closeout.part(Organisation.class);
        organisation.establish(new Company(COMPANY, "百万资产公司", AccountingStandard.CAS));
        for (DepartmentUse use : List.of(DepartmentUse.PRODUCTION, DepartmentUse.SALES, DepartmentUse.ADMINISTRATION)) {
            organisation.establish(new Department(COMPANY, "", use.name(), use.name(), DepartmentFunction.USING, use));
        }
        Cards cards = closeout.part(Cards.class);
        for (String assetClass : List.of("SERVER", "MACHINE", "FURNITURE", "VEHICLE")) {
            cards.define(new AssetClass(COMPANY, assetClass, "", assetClass, false));
        }
        for (int done = 0; done < rows; done += BATCH) {
            List<CardValues> batch = new ArrayList<>();
            for (int i = done; i < Math.min(rows, done + BATCH); i++) {
                batch.add(card(i));
            }
            cards.registerAll(COMPANY, batch, new Change(Organisation.SYSTEM, "", "bench"));
        }
    }

    /** Seven in ten straight, the others declining and by digits; half of all taken on in the middle of their lives. */
    private static CardValues card(int i) {
        DepreciationMethod method =
                i % 10 < 7 ? DepreciationMethod.SL : i % 10 < 9 ? DepreciationMethod.DDB : DepreciationMethod.SYD;
        List<String> classes = List.of("SERVER", "MACHINE", "FURNITURE", "VEHICLE");
        List<String> departments = List.of("PRODUCTION", "SALES", "ADMINISTRATION");
        int age = 1 + i % 40;
        CardValues values = CardValues.none()
                .with(CardField.ASSET_CODE, "B%07d".formatted(i))
                .with(CardField.ASSET_NAME, "资产" + i)
                .with(CardField.ASSET_CLASS, classes.get(i % classes.size()))
                .with(CardField.USING_DEPARTMENT, departments.get(i % departments.size()))
                .with(CardField.COST, 1_000 + i % 90_000 + ".37")
                .with(CardField.DEPRECIATION_METHOD, method)
                .with(CardField.USEFUL_LIFE_MONTHS, 60 + 12 * (i % 6))
                .with(CardField.RESIDUAL_VALUE, "50.00");
        YearMonth added = FIRST.minusMonths(i % 2 == 0 ? 1 : age + 1);
        CardValues dated = values.with(CardField.IN_SERVICE_DATE, added.atDay(1 + i % 28));
        return i % 2 == 0
                ? dated
                : dated.with(CardField.TAKE_ON_MONTH, FIRST.minusMonths(1))
                        .with(CardField.MONTHS_DEPRECIATED, age)
                        .with(CardField.ACCUMULATED_DEPRECIATION, 5 * age + ".00")
                        .with(CardField.TAX_ACCUMULATED, 5 * age + ".00");
    }

    @Benchmark
    public int bothBooks() throws SQLException {
        BooksInParts books = new BooksInParts(closeout.application(), COMPANY, PART);
        int all = 0;
        for (int i = 0; i < months; i++) {
            YearMonth month = FIRST.plusMonths(i);
            PeakHeap.reset();
            long start = System.nanoTime();
            int charged = books.charge(month);
            double seconds = (System.nanoTime() - start) / 1e9;
            long heap = PeakHeap.mebibytes();
            double bare = bare(books, month, BARE.plusMonths(i));
            System.out.printf(
                    "%n%s of %,d assets: %,d rows in %.1f s, %,.0f rows/s; bare %.1f s, %,.0f rows/s; ratio %.0f %%;"
                            + " %.1f µs per asset; heap at most %d MiB%n",
                    month,
                    rows,
                    charged,
                    seconds,
                    charged / seconds,
                    bare,
                    charged / bare,
                    100 * bare / seconds,
                    1e6 * seconds / rows,
                    heap);
            all += charged;
        }
        return all;
    }

    /** @return seconds of the inserts alone; what they insert is read before the watch runs */
    private double bare(BooksInParts books, YearMonth month, YearMonth to) throws SQLException {
        long nanos = 0;
        try (Connection connection = closeout.part(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            for (long[] part : books.parts()) {
                List<List<Object[]>> copies = new ArrayList<>();
                for (String table : TABLES) {
                    copies.add(read(connection, table, month, part, to));
                }
                long start = System.nanoTime();
                for (int i = 0; i < TABLES.length; i++) {
                    insert(connection, TABLES[i], copies.get(i));
                }
                connection.commit();
                nanos += System.nanoTime() - start;
            }
        }
        return nanos / 1e9;
    }

    private static List<Object[]> read(Connection connection, String table, YearMonth month, long[] part, YearMonth to)
            throws SQLException {
        List<Object[]> copies = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select * from " + table + " where period_month = ? and asset_id between ? and ? and company = ?")) {
            query.setString(1, month.toString());
            query.setLong(2, part[0]);
            query.setLong(3, part[1]);
            query.setString(4, COMPANY);
            try (ResultSet rows = query.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    Object[] copy = new Object[columns];
                    for (int column = 1; column <= columns; column++) {
                        copy[column - 1] = rows.getObject(column);
                    }
                    copy[0] = to.toString();
                    copies.add(copy);
                }
            }
        }
        return copies;
    }

    private static void insert(Connection connection, String table, List<Object[]> copies) throws SQLException {
        if (copies.isEmpty()) {
            return;
        }
        String places = "?" + ", ?".repeat(copies.get(0).length - 1);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
            int batched = 0;
            for (Object[] copy : copies) {
                for (int column = 0; column < copy.length; column++) {
                    insert.setObject(column + 1, copy[column]);
                }
                insert.addBatch();
                if (++batched % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    @TearDown(Level.Trial)
    public void end() throws ManagedProcessException {
        closeout.close();
    }
}
