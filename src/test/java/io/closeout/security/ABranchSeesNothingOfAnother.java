package io.closeout.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.disposal.CaseStatus;
import io.closeout.intake.Finding;
import io.closeout.intake.ImportStatus;
import io.closeout.intake.Purchase;
import io.closeout.intake.Purchases;
import io.closeout.intake.RegisterImport;
import io.closeout.intake.TrialBalance;
import io.closeout.money.Money;
import io.closeout.organisation.Department;
import io.closeout.organisation.DepartmentFunction;
import io.closeout.organisation.DepartmentUse;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Reach;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.register.CardField;
import io.closeout.register.Change;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is of another branch does not exist: no address, code, number, list, file or refusal tells that it is there. */
class ABranchSeesNothingOfAnother extends TwoBranches {
    @Autowired
    private Purchases purchases;

    @Test
    void anAssetIsAsUnknownAsOneThatNobodyHas() {
        String label = "OLD-" + aCode();
        AssetCard printer = registeredHere(aCardOf(aCode(), "NUSE").with(CardField.LEGACY_CODE, label));
        Visit south = visit(IN_THE_SOUTH);

        assertAsUnknown(404, printer.code(), code -> south.get("/assets/" + code));
        assertAsUnknown(404, label, code -> south.get("/assets/" + code));
        assertAsUnknown(404, printer.code(), code -> south.get("/assets/" + code + "/amend"));
        assertAsUnknown(404, printer.code(), code -> south.post("/assets/" + code + "/amend", Map.of("reason", "核对")));
        assertAsUnknown(
                404,
                printer.code(),
                code -> south.call(
                        "POST",
                        "/api/scans",
                        "application/json",
                        """
                {"code":"%s","location":"库"}""".formatted(code)));
        assertAsUnknown(
                422,
                printer.code(),
                code -> south.call(
                        "POST",
                        "/api/disposals",
                        "application/json",
                        """
                {"company":"6100","assets":["%s"],"reason":"BROKEN","stoppedOn":"2025-06-09"}"""
                                .formatted(code)));
        assertThat(south.get("/assets?text=" + printer.code()).body()).doesNotContain("/assets/" + printer.code());
        assertThat(south.get("/assets?text=" + label).body()).doesNotContain(printer.code());
        assertThat(south.get("/assets/export?format=CSV").body()).doesNotContain(printer.code(), label);
        assertThat(visit(IN_THE_NORTH).get("/assets/export?format=CSV").body()).contains(printer.code(), label);
    }

    @Test
    void norDoesItBecomeKnownWhenItIsInACase() {
        AssetCard printer = inTheNorth();
        String number = reportedBy(REPORTS, printer);
        Visit south = visit(IN_THE_SOUTH);

        assertAsUnknown(
                422,
                printer.code(),
                code -> south.call(
                        "POST",
                        "/api/disposals",
                        "application/json",
                        """
                {"company":"6100","assets":["%s"],"reason":"BROKEN","stoppedOn":"2025-06-09"}"""
                                .formatted(code)));
        assertAsUnknown(404, number, unknown -> south.get("/disposals/" + unknown));
        assertAsUnknown(404, number, unknown -> south.get("/disposals/" + unknown + "/archive"));
        assertAsUnknown(404, number, unknown -> south.get("/api/disposals/" + unknown));
        assertAsUnknown(404, number, unknown -> south.post("/disposals/" + unknown + "/withdrawal", Map.of()));
        assertAsUnknown(
                404,
                number,
                unknown -> south.call("POST", "/api/disposals/" + unknown + "/withdrawal", "application/json", "{}"));
        assertThatThrownBy(() -> disposals.withdraw(number, IN_THE_SOUTH, "误报"))
                .hasMessageContaining("disposal.unknown-case");
        String task = openTask(REPORTS, "Task_AppraiseAssets", number);
        assertAsUnknown(404, task, unknown -> south.get("/api/tasks/" + unknown + "/view"));
        for (String page : List.of("/", "/disposals")) {
            assertThat(south.get(page).body()).as(page).doesNotContain(number, printer.code());
            assertThat(visit(IN_THE_NORTH).get(page).body()).as(page).contains(number);
        }
    }

    @Test
    void anAdministratorOfAnotherCompanySeesTheTaskInCockpitOnly() {
        String boss = "admin-elsewhere.61";
        appointed(boss, THEIRS, Set.of(Post.ofCompany(THEIRS, Role.ADMIN)));
        String number = reportedBy(REPORTS, inTheNorth());
        String task = openTask(REPORTS, "Task_AppraiseAssets", number);

        assertAsUnknown(404, task, unknown -> visit(boss).get("/api/tasks/" + unknown + "/view"));
        assertThat(visit(boss).get("/").body()).doesNotContain(number);
    }

    @Test
    void theHomePageCountsWhatIsSeen() {
        long north = assetsCountedFor(IN_THE_NORTH);
        long south = assetsCountedFor(IN_THE_SOUTH);
        long company = assetsCountedFor(REPORTS);
        inTheNorth();

        assertThat(assetsCountedFor(IN_THE_NORTH)).isEqualTo(north + 1);
        assertThat(assetsCountedFor(IN_THE_SOUTH)).isEqualTo(south);
        assertThat(assetsCountedFor(REPORTS)).isEqualTo(company + 1);
        assertThat(assetsCountedFor(ELSEWHERE)).isZero();
    }

    private long assetsCountedFor(String person) {
        return register.totals(disposals.sightOf(person)).stream()
                .mapToLong(total -> total.assets())
                .sum();
    }

    @Test
    void aLabelThatBothBranchesHadMeansEachTheirOwnAsset() {
        String label = "OLD-" + aCode();
        AssetCard north = registeredHere(aCardOf(aCode(), "NUSE").with(CardField.LEGACY_CODE, label));
        AssetCard south = registeredHere(aCardOf(aCode(), "SUSE").with(CardField.LEGACY_CODE, label));

        assertThat(visit(IN_THE_NORTH).get("/assets/" + label).body()).contains(north.code());
        assertThat(visit(IN_THE_SOUTH).get("/assets/" + label).body()).contains(south.code());
        assertThat(visit(KEEPS).get("/assets/" + label).statusCode()).isEqualTo(404);
        String number = toBeScannedIn(south);
        HttpResponse<String> scanned = visit(IN_THE_SOUTH)
                .call(
                        "POST",
                        "/api/scans",
                        "application/json",
                        """
                {"code":"%s","location":"库"}""".formatted(label));
        assertThat(scanned.statusCode()).as(scanned.body()).isEqualTo(200);
        assertThat(scanned.body()).contains(number);
    }

    @Test
    void aComponentElsewhereIsNotNamed() {
        AssetCard parent = inTheNorth();
        AssetCard component = registeredHere(aCardOf(aCode(), "SUSE").with(CardField.PARENT_CODE, parent.code()));

        assertThat(visit(IN_THE_NORTH).get("/assets/" + parent.code()).body()).doesNotContain(component.code());
        assertThat(visit(KEEPS).get("/assets/" + parent.code()).body()).contains(component.code());
        assertThatThrownBy(() -> reportedBy(IN_THE_NORTH, parent))
                .hasMessageContaining("disposal.components-left")
                .hasMessageNotContaining(component.code());
    }

    @Test
    void theHeadOfficeSeesTheCaseItIsAskedToSignAndItsAssetsAndNothingElse() {
        AssetCard printer = inTheNorth();
        AssetCard other = inTheNorth();
        String number = toBeReviewed(printer);
        Visit finance = visit(HEADS_FINANCE);
        assertThat(finance.get("/disposals/" + number).statusCode()).isEqualTo(404);
        assertThat(finance.get("/assets/" + printer.code()).statusCode()).isEqualTo(404);

        does(
                REVIEWS,
                "Task_ReviewByFinance",
                number,
                Map.of("reviewDecision", "PASS", "derecognitionBasis", "STOPPED"));

        assertThat(finance.get("/disposals/" + number).body()).contains(printer.code());
        assertThat(finance.get("/disposals").body()).contains(number);
        assertThat(finance.get("/assets/" + printer.code()).body()).contains(number);
        assertThat(finance.get("/assets?text=" + printer.code()).body()).contains("/assets/" + printer.code());
        assertThat(finance.get("/assets/" + other.code()).statusCode()).isEqualTo(404);
        assertThat(finance.get("/assets/export?format=CSV").body())
                .contains(printer.code())
                .doesNotContain(other.code());
    }

    @Test
    void anAssetSeenThroughOneCaseTellsOfNoOther() {
        AssetCard printer = inTheNorth();
        String asked = toBeSigned(printer);
        disposals.withdraw(asked, REPORTS, "误报");
        String other = reportedBy(REPORTS, printer);

        assertThat(visit(HEADS_FINANCE).get("/assets/" + printer.code()).body())
                .contains(asked)
                .doesNotContain(other);
        assertThat(visit(IN_THE_NORTH).get("/assets/" + printer.code()).body()).contains(asked, other);
        assertThat(visit(HEADS_FINANCE).get("/disposals/" + other).statusCode()).isEqualTo(404);
    }

    @Test
    void whoSignedStillSeesTheCaseWhenAnotherHasTheirPost() {
        String leaver = "leaver.61";
        Post head = Post.ofDepartment(OURS, "FIN", Role.DEPARTMENT_HEAD);
        Post afterwards = Post.ofDepartment(OURS, "HQUSE", Role.DEPARTMENT_HEAD);
        appointed(leaver, OURS, Set.of(head));
        String signed = toBeSigned(inTheNorth());
        String unsigned = toBeSigned(inTheNorth());
        agreedBy(signed, leaver);

        appointed(leaver, OURS, Set.of(afterwards));

        assertThat(disposals.sees(signed, leaver)).isTrue();
        assertThat(disposals.sees(unsigned, leaver)).isFalse();
        assertThat(disposals.sees(unsigned, HEADS_FINANCE)).isTrue();
    }

    @Test
    void anApplicantWhoMovesToAnotherBranchSeesTheirOwnCaseAndWithdrawsItNoMore() {
        String mover = "mover.61";
        appointed(mover, OURS, Set.of(Post.ofBranch(OURS, NORTH, Role.OPERATIONS)));
        AssetCard printer = inTheNorth();
        String own = reportedBy(mover, printer);
        String others = reportedBy(REPORTS, inTheNorth());

        appointed(mover, OURS, Set.of(Post.ofBranch(OURS, SOUTH, Role.OPERATIONS)));

        assertThat(visit(mover).get("/disposals/" + own).statusCode()).isEqualTo(200);
        assertThat(visit(mover).get("/assets/" + printer.code()).statusCode()).isEqualTo(200);
        assertThat(visit(mover).get("/disposals/" + others).statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> disposals.withdraw(own, mover, "误报")).hasMessageContaining("disposal.not-your-role");
        assertThat(disposalCase(own).status()).isEqualTo(CaseStatus.REPORTED);
    }

    @Test
    void aDisabledPersonSeesNothingAndActsNowhere() {
        AssetCard printer = inTheNorth();
        String gone = "gone.61";
        Set<Post> posts = Set.of(Post.ofCompany(OURS, Role.OPERATIONS));
        organisation.appoint(new Person(gone, gone, OURS, "", "", false, true, posts), null);

        assertThat(register.lookUp(disposals.sightOf(gone), printer.code())).isEmpty();
        assertThatThrownBy(() -> reportedBy(gone, printer)).hasMessageContaining("disposal.unknown-asset");
    }

    @Test
    void aKeeperOfABranchAmendsAndRegistersItsCardsOnly() {
        String keeper = keeperOf(NORTH);
        AssetCard own = inTheNorth();
        AssetCard foreign = inTheSouth();
        Change change = new Change(keeper, "核对", "");

        assertThat(cards.amend(own.id(), Map.of(CardField.NOTE, "已核对"), change)
                        .values()
                        .text(CardField.NOTE))
                .isEqualTo("已核对");
        assertThatThrownBy(() -> cards.amend(foreign.id(), Map.of(CardField.NOTE, "x"), change))
                .hasMessageContaining("register.not-the-keeper");
        assertThatThrownBy(() -> cards.amend(own.id(), Map.of(CardField.PARENT_CODE, foreign.code()), change))
                .hasMessageContaining("register.unknown-parent");
        assertThatThrownBy(() -> cards.register(OURS, aCardOf(aCode(), "SUSE"), change))
                .hasMessageContaining("register.not-the-keeper");
        assertThatThrownBy(() -> cards.registerAll(OURS, List.of(aCardOf(aCode(), "SUSE")), change))
                .hasMessageContaining("register.not-the-keeper");
        assertThat(cards.registerAll(OURS, List.of(aCardOf(aCode(), "NUSE")), change))
                .isEqualTo(1);
    }

    @Test
    void aKeeperOfABranchImportsItsRowsOnlyAndOtherBranchesDoNotSeeTheImport() {
        String keeper = keeperOf(NORTH);
        String own = aCode();
        String foreign = aCode();
        AssetCard parent = inTheSouth();

        RegisterImport checked = checked(keeper, file(aRow(own, "NUSE"), aRow(foreign, "SUSE")));

        assertThat(checked.counts()).isEqualTo(new RegisterImport.Counts(2, 1, 1, 0, 0, 0));
        assertThat(imports.findings(checked.id(), Finding.Severity.FAULT, 0, 10).shown())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("SUSE"));
        assertAsUnknown(404, "" + checked.id(), id -> visit(IN_THE_SOUTH).get("/imports/" + id));
        assertAsUnknown(404, "" + checked.id(), id -> visit(IN_THE_SOUTH).get("/imports/" + id + "/findings.csv"));
        assertAsUnknown(404, "" + checked.id(), id -> visit(IN_THE_SOUTH).post("/imports/" + id + "/cancel", Map.of()));
        assertThatThrownBy(() -> imports.cancel(checked.id(), IN_THE_SOUTH))
                .hasMessageContaining("intake.unknown-import");
        assertThat(imports.all(IN_THE_SOUTH)).noneMatch(one -> one.id() == checked.id());
        assertThat(imports.all(IN_THE_NORTH)).anyMatch(one -> one.id() == checked.id());
        assertThat(imports.all(REPORTS)).anyMatch(one -> one.id() == checked.id());
        assertThat(parent.branch()).isEqualTo(SOUTH);
    }

    @Test
    void aCodeOfAnotherBranchIsTakenAndNothingElseIsToldOfItsCard() {
        String serial = "SN-" + aCode();
        AssetCard foreign = registeredHere(
                aCardOf(aCode(), "SUSE").with(CardField.COST, "7777.00").with(CardField.SERIAL_NUMBER, serial));

        RegisterImport checked = checked(keeperOf(NORTH), file(aRow(foreign.code(), "NUSE")));

        assertThat(imports.findings(checked.id(), Finding.Severity.FAULT, 0, 10).shown())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason())
                        .contains(foreign.code())
                        .doesNotContain("777", "SUSE", foreign.name()));
        assertThat(cards.bySerialNumber(Reach.ofBranches(OURS, Set.of(NORTH)), List.of(serial)))
                .isEmpty();
        assertThat(cards.bySerialNumber(Reach.ofCompany(OURS), List.of(serial))).containsKey(serial);
    }

    @Test
    void theTakeOnOfABranchTiesToItsOwnBalanceAndItsOwnControllerSigns() {
        checkedAndIn(KEEPS, file(aRow(aCode(), "SUSE")));
        String keeper = keeperOf(NORTH);
        RegisterImport checked = checked(keeper, file(aRow(aCode(), "NUSE")));
        Money north = cards.takenOver(Reach.ofBranches(OURS, Set.of(NORTH)), YearMonth.of(2025, 5))
                .cost();

        assertThat(checked.taken().cost()).isEqualTo(north.plus(Money.of("3000.00")));
        imports.apply(checked.id(), new TrialBalance(Money.of("1.00"), Money.ZERO, Money.ZERO), false, keeper);
        assertThatThrownBy(() -> imports.sign(checked.id(), "尾差", IN_THE_SOUTH))
                .hasMessageContaining("intake.unknown-import");
        imports.sign(checked.id(), "尾差", IN_THE_NORTH);
        assertThat(settled(checked.id(), keeper).status()).isEqualTo(ImportStatus.APPLIED);
    }

    @Test
    void anImportOfTheWholeCompanyIsNoBusinessOfABranch() {
        RegisterImport whole = toBeSignedFor(KEEPS, file(aRow(aCode(), "NUSE")));

        assertThat(visit(IN_THE_NORTH).get("/imports/" + whole.id()).statusCode())
                .isEqualTo(404);
        assertThatThrownBy(() -> imports.sign(whole.id(), "尾差", IN_THE_NORTH))
                .hasMessageContaining("intake.unknown-import");
        imports.cancel(whole.id(), KEEPS);
    }

    @Test
    void aKeeperOfABranchCancelsOnlyWhatBroughtItSomething() {
        String keeper = keeperOf(NORTH);
        String own = "GR-" + aCode();
        String foreign = "GR-" + aCode();
        purchases.receive(new Purchase(OURS, own, List.of(aCardOf("", "NUSE"))), keeper);
        purchases.receive(new Purchase(OURS, foreign, List.of(aCardOf("", "SUSE"))), IN_THE_SOUTH);

        assertThatThrownBy(() -> purchases.receive(new Purchase(OURS, "GR-0", List.of(aCardOf("", "SUSE"))), keeper))
                .hasMessageContaining("register.not-the-keeper");
        assertThatThrownBy(() -> purchases.cancel(OURS, foreign, "退货", keeper))
                .hasMessageContaining("intake.unknown-source");
        assertThatThrownBy(() -> purchases.cancel(OURS, "GR-NONE", "退货", keeper))
                .hasMessageContaining("intake.unknown-source");
        assertThat(purchases.cancel(OURS, own, "退货", keeper)).hasSize(1);
        assertThat(register.fromSource(OURS, foreign))
                .allMatch(asset -> !asset.state().gone());
    }

    @Test
    void oneSignInBelongsToOneCompany() {
        assertThatThrownBy(() -> appointed(
                        "two.61",
                        OURS,
                        Set.of(Post.ofCompany(OURS, Role.AUDITOR), Post.ofCompany(THEIRS, Role.AUDITOR))))
                .hasMessageContaining("organisation.post-of-other-company");
        assertThatThrownBy(() -> appointed("System", OURS, Set.of()))
                .hasMessageContaining("organisation.reserved-login");
        assertThat(organisation.person("two.61")).isEmpty();
    }

    @Test
    void aBranchAndADepartmentNeverShareACodeByWhichTheirPostsWouldBeMistaken() {
        assertThatThrownBy(() -> organisation.openBranch(OURS, "NUSE", "混淆"))
                .hasMessageContaining("organisation.code-of-both");
        assertThatThrownBy(() -> organisation.establish(
                        new Department(OURS, "", NORTH, "混淆", DepartmentFunction.USING, DepartmentUse.ADMINISTRATION)))
                .hasMessageContaining("organisation.code-of-both");
    }

    private void checkedAndIn(String keeper, byte[] file) {
        RegisterImport waiting = toBeSignedFor(keeper, file);
        imports.sign(waiting.id(), "尾差", CONTROLS);
        assertThat(settled(waiting.id(), keeper).status()).isEqualTo(ImportStatus.APPLIED);
    }

    private String keeperOf(String branch) {
        String keeper = "keeper-" + branch + ".61";
        appointed(keeper, OURS, Set.of(Post.ofBranch(OURS, branch, Role.ASSET_KEEPER)));
        return keeper;
    }

    /** The answer about what is there and that about what is nowhere differ in nothing but the word that was asked. */
    private static void assertAsUnknown(int status, String there, Function<String, HttpResponse<String>> asked) {
        String nowhere = there.chars().allMatch(Character::isDigit) ? "999999" : "NOWHERE-1";
        HttpResponse<String> answer = asked.apply(there);
        HttpResponse<String> unknown = asked.apply(nowhere);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(plain(answer)).isEqualTo(plain(unknown).replace(nowhere, there));
    }

    private static String plain(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body().replaceAll("value=\"[^\"]*\"", "");
    }
}
