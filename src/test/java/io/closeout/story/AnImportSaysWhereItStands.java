package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.intake.Finding;
import io.closeout.intake.ImportProfile;
import io.closeout.intake.ImportStatus;
import io.closeout.intake.RegisterImport;
import io.closeout.notification.Inbox;
import io.closeout.register.AssetCard;
import io.closeout.register.CardField;
import io.closeout.register.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

class AnImportSaysWhereItStands extends ImportStory {
    private static final String NEW_ASSETS = "资产编码,资产名称,资产类别,使用部门,开始使用日期,原值,序列号,自定义\n";

    @Autowired
    private Inbox inbox;

    @BeforeEach
    void speakChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aCardThatIsThereOtherwiseIsToldFieldByField() {
        comesIn(NEW_ASSETS + "N-1,机架服务器,SERVER,PROD,2025-05-20,100.00,SN-1,甲\n");
        cards.amend(card("N-1").id(), Map.of(CardField.LOCATION, "一号楼"), new Change(keeper, "搬迁", ""));

        RegisterImport again = dryRun(NEW_ASSETS + "N-1,机架服务器,SERVER,RD,2025-05-20,100.50,SN-1,乙\n");

        assertThat(again.counts()).isEqualTo(new RegisterImport.Counts(1, 0, 1, 0, 0, 0));
        assertThat(findings(again, Finding.Severity.FAULT))
                .extracting(fault -> fault.column() + "|" + fault.value() + "|" + fault.reason())
                .satisfies(faults -> assertThat(faults)
                        .anySatisfy(fault ->
                                assertThat(fault).startsWith("F 原值|100.50|").contains("原值不同：台账为“100.00”，文件为“100.50”")))
                .satisfies(faults -> assertThat(faults)
                        .anySatisfy(fault ->
                                assertThat(fault).startsWith("D 使用部门|RD|").contains("“PROD”", "“RD”")))
                .satisfies(faults ->
                        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains("存放地点不同：台账为“一号楼”，文件为“”")))
                .satisfies(faults ->
                        assertThat(faults).anySatisfy(fault -> assertThat(fault).contains("自定义不同：台账为“甲”，文件为“乙”")))
                .noneSatisfy(fault -> assertThat(fault).contains("资产名称"));
    }

    @Test
    void aFileThatSpellsOutWhatTheClassDecidedChangesNothing() {
        comesIn(NEW_ASSETS + "N-1,机架服务器,SERVER,PROD,2025-05-20,100.00,,\n");
        AssetCard card = card("N-1");

        RegisterImport again = dryRun("资产编码,资产名称,资产类别,使用部门,开始使用日期,原值,净残值,折旧方法,使用年限(月)\n"
                + "N-1,机架服务器,SERVER,PROD,2025-05-20,100.00,%s,SL,%d\n"
                        .formatted(card.residualValue(), card.lifeMonths()));

        assertThat(again.counts()).isEqualTo(new RegisterImport.Counts(1, 0, 0, 1, 0, 0));
        imports.apply(again.id(), null, false, keeper);
        assertThat(settled(again.id()).status()).isEqualTo(ImportStatus.APPLIED);
    }

    @Test
    void aSerialNumberThatIsThereTwiceIsToldAndKeepsNothingOut() {
        comesIn(NEW_ASSETS + "N-1,机架服务器,SERVER,PROD,2025-05-20,100.00,SN-1,\n");

        RegisterImport checked = dryRun(NEW_ASSETS
                + "N-2,机架服务器,SERVER,PROD,2025-05-20,100.00,sn-1,\n"
                + "N-3,机架服务器,SERVER,PROD,2025-05-20,100.00,SN-2,\n"
                + "N-4,机架服务器,SERVER,PROD,2025-05-20,100.00,,\n"
                + "N-5,机架服务器,SERVER,PROD,2025-05-20,100.00,sn-2,\n"
                + "N-6,机架服务器,SERVER,PROD,2025-05-20,100.00,,\n");

        assertThat(checked.counts()).isEqualTo(new RegisterImport.Counts(5, 5, 0, 0, 2, 0));
        assertThat(findings(checked, Finding.Severity.WARNING))
                .extracting(warning -> warning.line() + " " + warning.code())
                .containsExactly("2 intake.serial-of-a-card", "5 intake.serial-twice");
    }

    @Test
    void oneThingSplitOverItsInvoicesIsAcceptedAndProposedToBeMerged() {
        String header = "资产编码,资产名称,资产类别,使用部门,开始使用日期,原值,数量\n";
        String row = "%s,机架服务器,SERVER,PROD,2025-05-20,8000.00,%s\n";

        RegisterImport checked = dryRun(header
                + row.formatted("P-1", "0.8")
                + row.formatted("P-2", "2.5").replace("机架服务器", "电缆")
                + row.formatted("P-3", "0.2")
                + row.formatted("P-4", "1"));

        assertThat(findings(checked, Finding.Severity.WARNING))
                .filteredOn(warning -> warning.code().equals("intake.pieces-of-one"))
                .singleElement()
                .satisfies(proposal -> {
                    assertThat(proposal.line()).isEqualTo(4);
                    assertThat(proposal.reason()).contains("第 2 行", "机架服务器", "合计为 1");
                });
    }

    @Test
    void whatItAssumedIsSaidInTheLanguageOfWhoeverReads() {
        long id = checked(bytes("单位：万元\n" + HEADER + SERVER)).id();
        assertThat(imports.find(id, keeper).assumed()).contains("金额单位为万元");

        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(imports.find(id, keeper).assumed()).contains("amounts are in ten thousand yuan");
    }

    @Test
    void oneThatWaitsBehindOthersSaysHowManyAndIsGivenUpAtOnce() {
        RegisterImport first = begun(manyServers(20_000), ImportProfile.U8.takenOnAt(APRIL));
        RegisterImport second = begun(bytes(HEADER + SERVER), ImportProfile.U8.takenOnAt(APRIL));
        RegisterImport third = begun(bytes(HEADER + PRESS), ImportProfile.U8.takenOnAt(APRIL));

        assertThat(second.ahead()).isEqualTo(1);
        assertThat(third.ahead()).isEqualTo(2);
        imports.cancel(second.id(), keeper);
        assertThat(imports.find(second.id(), keeper).status()).isEqualTo(ImportStatus.DISCARDED);
        assertThat(imports.find(third.id(), keeper).ahead()).isEqualTo(1);
        imports.cancel(first.id(), keeper);
        assertThat(settled(third.id()).status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(imports.find(third.id(), keeper).ahead()).isZero();
    }

    @Test
    void financeIsToldThatItWaitsForASignature() {
        RegisterImport checked = checked(bytes(HEADER + SERVER));
        imports.apply(checked.id(), ledger("60000.00", "38000.50"), false, keeper);

        assertThat(inbox.latest(controller, 10))
                .extracting(Inbox.Delivered::message)
                .containsExactly(new Inbox.Message(
                        company, controller, "imports.message.signature", "import/" + checked.id(), "", null));
        assertThat(inbox.latest(keeper, 10)).isEmpty();
    }

    @Test
    void whatTiesNeedsNobodysSignature() {
        RegisterImport checked = checked(bytes(HEADER + SERVER));
        imports.apply(checked.id(), ledger("60000.00", "38000.00"), false, keeper);

        assertThat(inbox.latest(controller, 10)).isEmpty();
    }

    @Test
    void allItsFindingsAreGoneThroughOneAfterTheOther() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 50; i++) {
            file.append(SERVER.replace("0001", "F-" + i)
                    .replace("2021-12-10", "2021-13-10")
                    .replace("生产部", "没有的部门"));
        }
        RegisterImport checked = checked(bytes(file.toString()));

        List<String> seen = new ArrayList<>();
        Finding last = null;
        for (List<Finding> part = after(checked, last); !part.isEmpty(); part = after(checked, last)) {
            part.forEach(finding -> seen.add(finding.line() + finding.column()));
            last = part.get(part.size() - 1);
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(findings(checked, Finding.Severity.FAULT).stream()
                        .map(finding -> finding.line() + finding.column())
                        .toList())
                .hasSize(100);
    }

    /** Three at a time, so that the two of a line fall into different parts. */
    private List<Finding> after(RegisterImport shown, Finding last) {
        return imports.findingsAfter(shown.id(), Finding.Severity.FAULT, last, 3);
    }

    private List<Finding> findings(RegisterImport shown, Finding.Severity severity) {
        return imports.findings(shown.id(), severity, 0, 1_000).shown();
    }

    private RegisterImport dryRun(String file) {
        RegisterImport checked = settled(begun(bytes(file), ImportProfile.PLAIN).id());
        assertThat(checked.sentence()).isEmpty();
        return checked;
    }

    private void comesIn(String file) {
        RegisterImport checked = dryRun(file);
        imports.apply(checked.id(), null, false, keeper);
        assertThat(settled(checked.id()).status()).isEqualTo(ImportStatus.APPLIED);
    }

    private AssetCard card(String code) {
        return register.find(company, code).orElseThrow();
    }
}
