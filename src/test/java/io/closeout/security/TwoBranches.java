package io.closeout.security;

import static org.awaitility.Awaitility.await;

import io.closeout.disposal.DisposalReason;
import io.closeout.disposal.DisposalReport;
import io.closeout.intake.ImportProfile;
import io.closeout.intake.ImportStatus;
import io.closeout.intake.RegisterImport;
import io.closeout.intake.RegisterImports;
import io.closeout.intake.TrialBalance;
import io.closeout.money.Money;
import io.closeout.organisation.AccountingStandard;
import io.closeout.organisation.Company;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetClass;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Change;
import io.closeout.story.Story;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A company with a head office and two branches, 北区 and 南区, one person per role, and one in each branch who holds every
 * role there. What the stories of this package are about belongs to 北区.
 */
abstract class TwoBranches extends Story {
    static final String OURS = "6100";
    static final String THEIRS = "6101";
    static final String NORTH = "N";
    static final String SOUTH = "S";

    static final String REPORTS = personOf(Role.OPERATIONS);
    static final String KEEPS = personOf(Role.ASSET_KEEPER);
    static final String STORES = personOf(Role.WAREHOUSE);
    static final String HEADS_NORTH = personOf(Role.DEPARTMENT_HEAD);
    static final String REVIEWS = personOf(Role.FINANCE_REVIEWER);
    static final String CONTROLS = personOf(Role.FINANCE_CONTROLLER);
    static final String ADMINISTERS = personOf(Role.ADMIN);
    static final String HEADS_FINANCE = "head-of-fin.61";
    static final String HEADS_ASSETS = "head-of-asset.61";
    static final String IN_THE_NORTH = "north.61";
    static final String IN_THE_SOUTH = "south.61";
    static final String ELSEWHERE = "elsewhere.61";

    private static final String HEADER = "固定资产编号,固定资产名称,类别名称,使用部门,开始使用日期,原值,累计折旧,净残值率,使用年限(月),已计提月份,折旧方法\n";
    private static final YearMonth TAKE_ON = YearMonth.of(2025, 5);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Map<String, Visit> visits = new HashMap<>();

    @Autowired
    RegisterImports imports;

    @LocalServerPort
    private int port;

    /** Sign-in name of the person who holds the role, and no other, in the whole company or at the head of 北区's department. */
    static String personOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".61";
    }

    @BeforeEach
    void establish() {
        if (organisation.companies().stream().anyMatch(company -> company.code().equals(OURS))) {
            return;
        }
        organisation.establish(new Company(OURS, "两区公司", AccountingStandard.CAS));
        organisation.openBranch(OURS, NORTH, "北区");
        organisation.openBranch(OURS, SOUTH, "南区");
        department("", "FIN", DepartmentFunction.FINANCE);
        department("", "ASSET", DepartmentFunction.ASSET_MANAGEMENT);
        department("", "HQUSE", DepartmentFunction.USING);
        department(NORTH, "NUSE", DepartmentFunction.USING);
        department(SOUTH, "SUSE", DepartmentFunction.USING);
        cards.define(new AssetClass(OURS, "OFFICE", "", "办公设备", false));
        organisation.establish(new Company(THEIRS, "别家公司", AccountingStandard.CAS));
        organisation.establish(
                new Department(THEIRS, "", "USE", "使用部", DepartmentFunction.USING, DepartmentUse.ADMINISTRATION));
        cards.define(new AssetClass(THEIRS, "OFFICE", "", "办公设备", false));

        Arrays.stream(Role.values())
                .filter(role -> role != Role.DEPARTMENT_HEAD)
                .forEach(role -> appointed(personOf(role), OURS, Set.of(Post.ofCompany(OURS, role))));
        appointed(HEADS_NORTH, OURS, Set.of(Post.ofDepartment(OURS, "NUSE", Role.DEPARTMENT_HEAD)));
        appointed(HEADS_FINANCE, OURS, Set.of(Post.ofDepartment(OURS, "FIN", Role.DEPARTMENT_HEAD)));
        appointed(HEADS_ASSETS, OURS, Set.of(Post.ofDepartment(OURS, "ASSET", Role.DEPARTMENT_HEAD)));
        appointed(IN_THE_NORTH, OURS, everyRoleIn(NORTH, "NUSE"));
        appointed(IN_THE_SOUTH, OURS, everyRoleIn(SOUTH, "SUSE"));
        appointed(
                ELSEWHERE,
                THEIRS,
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.ADMIN)
                        .map(role -> Post.ofCompany(THEIRS, role))
                        .collect(Collectors.toSet()));
    }

    /** But administrator: the engine knows those of the whole installation only. */
    private static Set<Post> everyRoleIn(String branch, String department) {
        return Stream.concat(
                        Arrays.stream(Role.values())
                                .filter(role -> role != Role.ADMIN && role != Role.DEPARTMENT_HEAD)
                                .map(role -> Post.ofBranch(OURS, branch, role)),
                        Stream.of(Post.ofDepartment(OURS, department, Role.DEPARTMENT_HEAD)))
                .collect(Collectors.toSet());
    }

    private void department(String branch, String code, DepartmentFunction function) {
        organisation.establish(new Department(OURS, branch, code, "部门" + code, function, DepartmentUse.ADMINISTRATION));
    }

    void appointed(String login, String company, Set<Post> posts) {
        organisation.appoint(new Person(login, login, company, "", "", true, true, posts), null);
    }

    /** A person in their own browser; nobody in one of a stranger. */
    Visit visit(String login) {
        return visits.computeIfAbsent(login, who -> new Visit("http://localhost:" + port, who));
    }

    static String aCode() {
        return "B-%05d".formatted(NEXT.incrementAndGet());
    }

    CardValues aCardOf(String code, String department) {
        return CardValues.none()
                .with(CardField.ASSET_CODE, code)
                .with(CardField.ASSET_NAME, "资产 " + code)
                .with(CardField.ASSET_CLASS, "OFFICE")
                .with(CardField.USING_DEPARTMENT, department)
                .with(CardField.IN_SERVICE_DATE, "2024-01-20")
                .with(CardField.COST, "3000.00");
    }

    AssetCard anAssetOf(String department) {
        return registeredHere(aCardOf(aCode(), department));
    }

    AssetCard registeredHere(CardValues values) {
        return cards.register(OURS, values, new Change("system", "", ""));
    }

    AssetCard inTheNorth() {
        return anAssetOf("NUSE");
    }

    AssetCard inTheSouth() {
        return anAssetOf("SUSE");
    }

    String reportedBy(String login, AssetCard... assets) {
        DisposalReport report = new DisposalReport(
                OURS,
                Arrays.stream(assets).map(AssetCard::code).toList(),
                DisposalReason.WORN_OUT,
                "",
                LocalDate.of(2025, 6, 9));
        return disposals.report(report, login).number();
    }

    String toBeScannedIn(AssetCard asset) {
        String number = reportedBy(REPORTS, asset);
        does(REPORTS, "Task_AppraiseAssets", number, Map.of("conclusion", "SCRAP", "finding", "超过年限"));
        does(KEEPS, "Task_BookPickup", number, Map.of("pickupDate", "2025-08-01", "destination", "库"));
        return number;
    }

    String toBeReviewed(AssetCard asset) {
        String number = toBeScannedIn(asset);
        does(
                STORES,
                "Task_IsolateAsset",
                number,
                Map.of("isolationKind", "SCANNED_IN", "scannedCode", asset.code(), "location", "库 1"));
        return number;
    }

    String toBeSigned(AssetCard asset) {
        String number = toBeReviewed(asset);
        does(
                REVIEWS,
                "Task_ReviewByFinance",
                number,
                Map.of("reviewDecision", "PASS", "derecognitionBasis", "STOPPED", "reviewComment", ""));
        return number;
    }

    String toBeConfirmed(AssetCard asset) {
        String number = toBeSigned(asset);
        agreedBy(number, HEADS_NORTH, HEADS_ASSETS, HEADS_FINANCE);
        return number;
    }

    String archived(AssetCard asset) {
        String number = toBeConfirmed(asset);
        does(CONTROLS, "Task_ConfirmWriteOff", number, Map.of("confirmation", "CONFIRM"));
        return number;
    }

    static String aRow(String code, String department) {
        return "%s,打印机,办公设备,%s,2024-01-20,3000.00,500.00,5%%,60,16,平均年限法(一)\n".formatted(code, department);
    }

    static byte[] file(String... rows) {
        return (HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
    }

    RegisterImport checked(String keeper, byte[] file) {
        return settled(begun(keeper, file, ImportProfile.U8.takenOnAt(TAKE_ON)).id(), keeper);
    }

    RegisterImport begun(String keeper, byte[] file, ImportProfile profile) {
        return imports.begin(OURS, "register.csv", new ByteArrayInputStream(file), profile, keeper);
    }

    RegisterImport settled(long id, String viewer) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> imports.find(id, viewer), found -> !List.of(ImportStatus.CHECKING, ImportStatus.APPLYING)
                        .contains(found.status()));
    }

    /** An import whose take-on does not tie, so that finance has to sign. */
    RegisterImport toBeSignedFor(String keeper, byte[] file) {
        RegisterImport checked = checked(keeper, file);
        imports.apply(checked.id(), new TrialBalance(Money.of("1.00"), Money.ZERO, Money.ZERO), true, keeper);
        return imports.find(checked.id(), keeper);
    }
}
