package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.closeout.intake.Finding;
import io.closeout.intake.ImportProfile;
import io.closeout.intake.ImportStatus;
import io.closeout.intake.OddCells;
import io.closeout.intake.RegisterExport;
import io.closeout.intake.RegisterImport;
import io.closeout.intake.TrialBalance;
import io.closeout.money.Money;
import io.closeout.organisation.Person;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Change;
import io.closeout.register.Sight;
import io.closeout.sheet.SheetFormat;
import io.closeout.sheet.SheetsOfTests;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A company takes its register over from 用友 at the end of April 2025. */
class ARegisterComesInFromAFile extends ImportStory {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Map<CardField, String> SOUND = Map.ofEntries(
            Map.entry(CardField.ASSET_NAME, "机架服务器"),
            Map.entry(CardField.ASSET_CLASS, "SERVER"),
            Map.entry(CardField.USING_DEPARTMENT, "PROD:60;RD:40"),
            Map.entry(CardField.IN_SERVICE_DATE, "2021-12-10"),
            Map.entry(CardField.COST, "60000.00"),
            Map.entry(CardField.RESIDUAL_VALUE, "3000.00"),
            Map.entry(CardField.DEPRECIATION_METHOD, "SL"),
            Map.entry(CardField.STRAIGHT_LINE_BASIS, "REMAINING"),
            Map.entry(CardField.USEFUL_LIFE_MONTHS, "60"),
            Map.entry(CardField.TAKE_ON_MONTH, "2025-04"),
            Map.entry(CardField.MONTHS_DEPRECIATED, "40"),
            Map.entry(CardField.ACCUMULATED_DEPRECIATION, "38000.00"));

    @Autowired
    private RegisterExport export;

    @Test
    void inGbkWithTitlesAndTotalsAndTiesToTheTrialBalance() {
        RegisterImport checked = checked(("固定资产卡片,,,,,,,,,,\n单位：元,,,,,,,,,,\n" + HEADER + SERVER + PRESS
                        + "合计:,,,,,180000.00,83600.00,,,,\n制表人：张三,,,,,,,,,,\n")
                .getBytes(GBK));

        assertThat(checked.counts()).isEqualTo(new RegisterImport.Counts(2, 2, 0, 0, 0, 0));
        assertThat(register.cards(company)).isEmpty();

        imports.apply(checked.id(), ledger("180000.00", "83600.00"), false, keeper);

        assertThat(settled(checked.id()).status()).isEqualTo(ImportStatus.APPLIED);
        AssetCard server = register.find(company, "0001").orElseThrow();
        assertThat(book.postedValue(server.id()).netBookValue()).isEqualTo(Money.of("22000.00"));
        assertThat(book.schedule(server).orElseThrow().months().get(0).depreciation())
                .isEqualTo(Money.of("950.00"));
    }

    @Test
    void twiceAndTheSecondTimeChangesNothing() {
        byte[] file = (HEADER + SERVER + PRESS).getBytes(StandardCharsets.UTF_8);
        imports.apply(checked(file).id(), ledger("180000.00", "83600.00"), false, keeper);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> register.cards(company).size() == 2);

        RegisterImport again = checked(file);

        assertThat(again.counts()).isEqualTo(new RegisterImport.Counts(2, 0, 0, 2, 0, 0));
        imports.apply(again.id(), ledger("180000.00", "83600.00"), false, keeper);
        assertThat(settled(again.id()).counts().applied()).isZero();
        assertThat(register.cards(company)).hasSize(2);
    }

    @Test
    void aFaultyRowIsNamedWithLineColumnValueAndReasonAndKeepsTheFileOut() {
        RegisterImport checked = checked((HEADER
                        + SERVER
                        + PRESS.replace("机器设备", "飞船")
                        + SERVER
                        + PRESS.replace("0002", "0003").replace("120000", "-1"))
                .getBytes(StandardCharsets.UTF_8));

        assertThat(checked.counts()).isEqualTo(new RegisterImport.Counts(4, 1, 3, 0, 0, 0));
        List<Finding> faults =
                imports.findings(checked.id(), Finding.Severity.FAULT, 0, 100).shown();
        assertThat(faults)
                .extracting(fault -> fault.line() + " " + fault.column() + " " + fault.value())
                .contains("3 C 类别名称 飞船", "4 A 固定资产编号 0001", "5 F 原值 -1");
        assertThat(faults).allSatisfy(fault -> assertThat(fault.reason()).isNotBlank());
        assertThatThrownBy(() -> imports.apply(checked.id(), ledger("1", "1"), false, keeper))
                .hasMessageContaining("intake.rows-are-faulty");
        assertThat(register.cards(company)).isEmpty();

        imports.apply(checked.id(), ledger("60000.00", "38000.00"), true, keeper);

        assertThat(settled(checked.id()).counts().applied()).isEqualTo(1);
    }

    @Test
    void whatDoesNotTieIsSignedForByFinance() {
        RegisterImport checked = checked((HEADER + SERVER).getBytes(StandardCharsets.UTF_8));
        imports.apply(checked.id(), ledger("60000.00", "38000.50"), false, keeper);

        RegisterImport waiting = imports.find(checked.id(), keeper);
        assertThat(waiting.status()).isEqualTo(ImportStatus.AWAITING_SIGNATURE);
        assertThat(waiting.difference()).isEqualTo(new TrialBalance(Money.ZERO, Money.of("0.50"), Money.ZERO));
        assertThatThrownBy(() -> imports.sign(checked.id(), "尾差", keeper)).hasMessageContaining("intake.role-missing");
        assertThatThrownBy(() -> imports.sign(checked.id(), " ", controller)).hasMessageContaining("reason-missing");
        assertThat(register.cards(company)).isEmpty();

        imports.sign(checked.id(), "旧系统尾差", controller);

        assertThat(settled(checked.id()).signedFor()).isEqualTo("旧系统尾差");
        assertThat(register.cards(company)).hasSize(1);
    }

    @Test
    void whoeverImportsDoesNotSign() {
        String both = "both." + company;
        organisation.appoint(
                new Person(
                        both,
                        "both",
                        company,
                        "PROD",
                        "",
                        true,
                        true,
                        Set.of(
                                Post.ofCompany(company, Role.ASSET_KEEPER),
                                Post.ofCompany(company, Role.FINANCE_CONTROLLER))),
                null);
        RegisterImport checked = checked((HEADER + SERVER).getBytes(StandardCharsets.UTF_8));
        imports.apply(checked.id(), ledger("1.00", "0.00"), false, both);

        assertThatThrownBy(() -> imports.sign(checked.id(), "尾差", both))
                .hasMessageContaining("intake.signs-own-import");
    }

    @Test
    void onlyAnAssetKeeperBringsItIn() {
        byte[] file = (HEADER + SERVER).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() ->
                        imports.begin(company, "U8.csv", new ByteArrayInputStream(file), ImportProfile.U8, controller))
                .hasMessageContaining("intake.role-missing");
    }

    @Test
    void whatItLeavesOpenIsAskedOnce() {
        RegisterImport asking = settled(begun((HEADER + SERVER).getBytes(StandardCharsets.UTF_8), ImportProfile.U8)
                .id());
        assertThat(asking.status()).isEqualTo(ImportStatus.ASKING);
        assertThat(asking.asked().setting()).isEqualTo("take_on_month");

        imports.answer(asking.id(), "2025-04", keeper);

        RegisterImport checked = settled(asking.id());
        assertThat(checked.status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(checked.profile().takeOnMonth()).isEqualTo(APRIL);
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void whatIsWrittenOutComesBackUnchanged(SheetFormat format) {
        imports.apply(
                checked((HEADER + SERVER + PRESS).getBytes(StandardCharsets.UTF_8))
                        .id(),
                ledger("180000.00", "83600.00"),
                false,
                keeper);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> register.cards(company).size() == 2);
        cards.amend(
                register.find(company, "0001").orElseThrow().id(),
                Map.of(
                        CardField.NOTE, "=1+1",
                        CardField.SPECIFICATION, "-",
                        CardField.TITLE_DOCUMENT, "/",
                        CardField.SUPPLIER, "'-",
                        CardField.RESTRICTION, "MORTGAGE:2027-12-31;CUSTOMS",
                        CardField.LOCATION, "'一号楼"),
                new Change(keeper, "核对", ""));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export.write(Sight.ofCompany(company), format, Locale.SIMPLIFIED_CHINESE, file);

        RegisterImport back =
                settled(begun(file.toByteArray(), ImportProfile.PLAIN).id());

        assertThat(imports.findings(back.id(), Finding.Severity.FAULT, 0, 10).shown())
                .isEmpty();
        assertThat(back.counts()).isEqualTo(new RegisterImport.Counts(2, 0, 0, 2, 0, 0));
    }

    @Test
    void aDryRunIsStoppedAndNothingIsLeftOfIt() {
        long id = begun(manyServers(20_000), ImportProfile.U8.takenOnAt(APRIL)).id();
        imports.cancel(id, keeper);

        assertThat(settled(id).status()).isEqualTo(ImportStatus.DISCARDED);
        assertThat(register.cards(company)).isEmpty();
    }

    @Test
    void anImportStoppedInTheMiddleIsGoneOnWithAndNoCardIsThereTwice() {
        RegisterImport checked = checked(manyServers(20_000));
        imports.apply(checked.id(), ledger("1200000000.00", "760000000.00"), false, keeper);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> imports.find(checked.id(), keeper).counts().applied() > 0);
        imports.cancel(checked.id(), keeper);
        RegisterImport stopped = settled(checked.id());
        assertThat(stopped.status()).isEqualTo(ImportStatus.STOPPED);
        assertThat(stopped.counts().applied()).isBetween(1_000, 19_000);
        assertThat(register.cards(company)).hasSize(stopped.counts().applied());

        imports.resume(checked.id(), keeper);

        assertThat(imports.find(checked.id(), keeper).progress()).isGreaterThanOrEqualTo(stopped.progress());
        assertThat(settled(checked.id()).status()).isEqualTo(ImportStatus.APPLIED);
        assertThat(imports.find(checked.id(), keeper).counts().applied()).isEqualTo(20_000);
        assertThat(register.cards(company)).hasSize(20_000);
    }

    @Test
    void whateverStandsInItsRowsTheyAreFaultyOrComeIn() {
        OddCells odd = new OddCells(20_250_430);
        List<String> header = new ArrayList<>();
        List<String> server = new ArrayList<>();
        for (CardField field : CardField.values()) {
            header.add(field.code());
            server.add(SOUND.getOrDefault(field, ""));
        }
        List<List<String>> file = new ArrayList<>(List.of(header));
        for (int i = 0; i < 3_000; i++) {
            server.set(CardField.ASSET_CODE.ordinal(), "ODD-%04d".formatted(i));
            file.add(odd.spoilt(server));
        }

        RegisterImport checked =
                settled(begun(SheetsOfTests.written(SheetFormat.CSV, file), ImportProfile.PLAIN.roundingToFen(true))
                        .id());

        assertThat(checked.sentence()).isEmpty();
        assertThat(checked.status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(checked.counts().good()).isPositive();
        imports.apply(checked.id(), null, true, keeper);
        RegisterImport applied = settled(checked.id());
        assertThat(applied.sentence()).isEmpty();
        assertThat(applied.counts().applied()).isEqualTo(checked.counts().good());
    }

    @Test
    void aRegisterWhoseMethodsComeFromItsClassesComesBackUnchangedToo() {
        cards.register(
                company,
                CardValues.none()
                        .with(CardField.ASSET_CODE, "S-1")
                        .with(CardField.ASSET_NAME, "服务器")
                        .with(CardField.ASSET_CLASS, "SERVER")
                        .with(CardField.USING_DEPARTMENT, "PROD")
                        .with(CardField.IN_SERVICE_DATE, "2025-05-20")
                        .with(CardField.COST, "80000.00"),
                new Change(keeper, "", ""));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export.write(Sight.ofCompany(company), SheetFormat.CSV, Locale.SIMPLIFIED_CHINESE, file);

        assertThat(settled(begun(file.toByteArray(), ImportProfile.PLAIN).id()).counts())
                .isEqualTo(new RegisterImport.Counts(1, 0, 0, 1, 0, 0));
    }
}
