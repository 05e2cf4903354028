package io.closeout.story;

import io.closeout.disposal.DisposalReason;
import io.closeout.disposal.DisposalReport;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** A company whose books nobody else touches: one person per role, so that months can be charged and closed in it. */
abstract class ACompanyOfItsOwn extends Story {
    private static final AtomicInteger NEXT = new AtomicInteger();

    final String company;

    private final AccountingStandard standard;

    ACompanyOfItsOwn(String company, AccountingStandard standard) {
        this.company = company;
        this.standard = standard;
    }

    /** Sign-in name of the person who holds the role, and no other. */
    String the(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + company;
    }

    @BeforeEach
    void establish() {
        if (organisation.companies().stream().anyMatch(known -> known.code().equals(company))) {
            return;
        }
        organisation.establish(new Company(company, "公司" + company, standard));
        department("FIN", DepartmentFunction.FINANCE);
        department("ASSET", DepartmentFunction.ASSET_MANAGEMENT);
        department("USE", DepartmentFunction.USING);
        cards.define(new AssetClass(company, "OFFICE", "", "办公设备", false));
        Arrays.stream(Role.values())
                .filter(role -> role != Role.DEPARTMENT_HEAD)
                .forEach(role -> appointed(the(role), Post.ofCompany(company, role)));
        List.of("FIN", "ASSET", "USE")
                .forEach(department ->
                        appointed(headOf(department), Post.ofDepartment(company, department, Role.DEPARTMENT_HEAD)));
    }

    void appointed(String login, Post... posts) {
        organisation.appoint(new Person(login, login, company, "", "", true, true, Set.of(posts)), null);
    }

    private void department(String code, DepartmentFunction function) {
        organisation.establish(new Department(company, "", code, "部门" + code, function, DepartmentUse.ADMINISTRATION));
    }

    private String headOf(String department) {
        return "head-of-" + department.toLowerCase(Locale.ROOT) + "." + company;
    }

    AssetCard anAssetSince(String inService, String cost) {
        CardValues values = CardValues.none()
                .with(CardField.ASSET_CODE, "Q%s-%04d".formatted(company, NEXT.incrementAndGet()))
                .with(CardField.ASSET_NAME, "打印机")
                .with(CardField.ASSET_CLASS, "OFFICE")
                .with(CardField.USING_DEPARTMENT, "USE")
                .with(CardField.IN_SERVICE_DATE, inService)
                .with(CardField.COST, cost);
        return cards.register(company, values, new Change("system", "", ""));
    }

    String toBeReviewed(LocalDate stoppedOn, AssetCard... assets) {
        List<String> codes = Arrays.stream(assets).map(AssetCard::code).toList();
        String number = disposals
                .report(
                        new DisposalReport(company, codes, DisposalReason.WORN_OUT, "断电下架", stoppedOn),
                        the(Role.OPERATIONS))
                .number();
        does(the(Role.OPERATIONS), "Task_AppraiseAssets", number, Map.of("conclusion", "SCRAP", "finding", "超过年限"));
        does(the(Role.ASSET_KEEPER), "Task_BookPickup", number, Map.of("pickupDate", "2027-01-01", "destination", "库"));
        for (AssetCard asset : assets) {
            long line = disposalCase(number).openLines().stream()
                    .filter(open -> open.asset().id() == asset.id())
                    .findFirst()
                    .orElseThrow()
                    .id();
            String task = tasks.isolation(number, line, the(Role.WAREHOUSE))
                    .orElseThrow()
                    .id();
            tasks.complete(
                    task,
                    the(Role.WAREHOUSE),
                    Map.of("isolationKind", "SCANNED_IN", "scannedCode", asset.code(), "location", "库 1"));
            carryOn(number);
        }
        return number;
    }

    String toBeConfirmed(LocalDate stoppedOn, AssetCard... assets) {
        String number = toBeReviewed(stoppedOn, assets);
        passes(number, Map.of());
        signedBySeats(number);
        return number;
    }

    /** @param also what else finance says at the review */
    void passes(String number, Map<String, String> also) {
        Map<String, String> answers = new HashMap<>(
                Map.of("reviewDecision", "PASS", "derecognitionBasis", "STOPPED", "reviewComment", "资料齐全"));
        answers.putAll(also);
        does(the(Role.FINANCE_REVIEWER), "Task_ReviewByFinance", number, answers);
    }

    void signedBySeats(String number) {
        agreedBy(number, headOf("USE"), headOf("ASSET"), headOf("FIN"));
    }

    void isConfirmed(String number) {
        does(the(Role.FINANCE_CONTROLLER), "Task_ConfirmWriteOff", number, Map.of("confirmation", "CONFIRM"));
    }

    String writtenOff(LocalDate stoppedOn, AssetCard... assets) {
        String number = toBeConfirmed(stoppedOn, assets);
        isConfirmed(number);
        return number;
    }
}
