package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.intake.Finding;
import io.closeout.intake.ImportProfile;
import io.closeout.intake.ImportStatus;
import io.closeout.intake.RegisterImport;
import io.closeout.register.CardField;
import io.closeout.register.CardValues;
import io.closeout.register.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What keeps an import from doing what nobody chose, or half of it. */
class NoImportHarmsTheRegister extends ImportStory {
    private static final Change PURCHASE = new Change("system", "", "");

    @Test
    void onlyWhoKeepsTheAssetsAnswersChoosesStopsAndGoesOn() {
        long asking =
                settled(begun(bytes(HEADER + SERVER), ImportProfile.U8).id()).id();
        assertThatThrownBy(() -> imports.answer(asking, "2025-04", controller))
                .hasMessageContaining("intake.role-missing");
        long checked = checked(bytes(HEADER + SERVER)).id();
        assertThatThrownBy(() -> imports.apply(checked, ledger("60000.00", "38000.00"), false, controller))
                .hasMessageContaining("intake.role-missing");
        assertThatThrownBy(() -> imports.cancel(checked, controller)).hasMessageContaining("intake.role-missing");
        assertThatThrownBy(() -> imports.resume(checked, controller)).hasMessageContaining("intake.role-missing");
        assertThat(register.cards(company)).isEmpty();
    }

    @Test
    void aTakeOnIsNotChosenWithoutItsTrialBalance() {
        long id = checked(bytes(HEADER + SERVER)).id();

        assertThatThrownBy(() -> imports.apply(id, null, false, keeper))
                .hasMessageContaining("intake.trial-balance-missing");
        assertThat(imports.find(id, keeper).status()).isEqualTo(ImportStatus.CHECKED);
    }

    @Test
    void whatDoesNotTieIsNotRegisteredByChoosingItAgain() {
        long id = checked(bytes(HEADER + SERVER)).id();
        imports.apply(id, ledger("60000.01", "38000.00"), false, keeper);

        assertThatThrownBy(() -> imports.apply(id, ledger("60000.00", "38000.00"), false, keeper))
                .hasMessageContaining("intake.wrong-status");
        assertThatThrownBy(() -> imports.resume(id, keeper)).hasMessageContaining("intake.wrong-status");
        assertThat(register.cards(company)).isEmpty();
    }

    @Test
    void whatTheRulesForbidIsFoundBeforeAnythingIsWritten() {
        RegisterImport checked = settled(begun(
                        bytes("资产编码,资产名称,资产类别,使用部门,开始使用日期,原值,净残值,主资产编码\n"
                                + "R-1,残值大于原值,SERVER,PROD,2025-05-20,100.00,100.01,\n"
                                + "R-2,没有的类别,GONE,PROD,2025-05-20,100.00,,\n"
                                + "R-3,没有的部门,SERVER,GONE,2025-05-20,100.00,,\n"
                                + "R-4,没有的主资产,SERVER,PROD,2025-05-20,100.00,,GONE\n"
                                + "R-5,自己的主资产,SERVER,PROD,2025-05-20,100.00,,R-5\n"
                                + "R-6,没有原值,SERVER,PROD,2025-05-20,0,,\n"
                                + "R-7,明天的资产,SERVER,PROD,2099-05-20,100.00,,\n"
                                + "R-8,重复,SERVER,PROD,2025-05-20,100.00,,\n"
                                + "R-8,重复,SERVER,PROD,2025-05-20,100.00,,\n"),
                        ImportProfile.PLAIN)
                .id());

        assertThat(faults(checked))
                .containsExactly(
                        "2 register.residual-out-of-range",
                        "3 intake.unknown-name",
                        "4 intake.unknown-name",
                        "5 intake.parent-nowhere",
                        "6 register.own-parent",
                        "7 register.cost-not-positive",
                        "8 register.date-out-of-range",
                        "10 intake.duplicate-in-file");
        assertThatThrownBy(() -> imports.apply(checked.id(), null, false, keeper))
                .hasMessageContaining("intake.rows-are-faulty");
        imports.apply(checked.id(), null, true, keeper);
        assertThat(settled(checked.id()).counts().applied()).isEqualTo(1);
        assertThat(register.cards(company)).extracting(card -> card.code()).containsExactly("R-8");
    }

    private List<String> faults(RegisterImport checked) {
        return imports.findings(checked.id(), Finding.Severity.FAULT, 0, 100).shown().stream()
                .map(fault -> fault.line() + " " + fault.code())
                .toList();
    }

    @Test
    void aPartGoesInAsAWholeOrNotAtAll() {
        RegisterImport checked = checked(manyServers(1_500));
        cards.register(company, server("M001200", "1.00"), PURCHASE);

        imports.apply(checked.id(), ledger("90000000.00", "57000000.00"), false, keeper);

        RegisterImport stopped = settled(checked.id());
        assertThat(stopped.status()).isEqualTo(ImportStatus.STOPPED);
        assertThat(stopped.sentence()).contains("M001200");
        assertThat(stopped.counts().applied()).isEqualTo(1_000);
        assertThat(register.cards(company)).hasSize(1_001);
    }

    @Test
    void ofManyCardsAtOnceNoneIsOpenedIfOneIsRefused() {
        List<CardValues> cardsOfOrder = List.of(server("N-1", "100.00"), server("N-2", "0.00"));

        assertThatThrownBy(() -> cards.registerAll(company, cardsOfOrder, PURCHASE))
                .hasMessageContaining("register.cost-not-positive");
        assertThat(register.cards(company)).isEmpty();
    }

    @Test
    void aGivenUpImportIsOver() {
        long id = checked(bytes(HEADER + SERVER)).id();
        imports.cancel(id, keeper);

        assertThat(imports.find(id, keeper).status()).isEqualTo(ImportStatus.DISCARDED);
        assertThatThrownBy(() -> imports.apply(id, ledger("60000.00", "38000.00"), false, keeper))
                .hasMessageContaining("intake.wrong-status");
        assertThatThrownBy(() -> imports.resume(id, keeper)).hasMessageContaining("intake.wrong-status");
        assertThat(register.cards(company)).isEmpty();
    }

    @Test
    void aFinishedImportIsNeitherGivenUpNorDoneTwice() {
        long id = checked(bytes(HEADER + SERVER)).id();
        imports.apply(id, ledger("60000.00", "38000.00"), false, keeper);
        assertThat(settled(id).status()).isEqualTo(ImportStatus.APPLIED);

        assertThatThrownBy(() -> imports.cancel(id, keeper)).hasMessageContaining("intake.wrong-status");
        assertThatThrownBy(() -> imports.apply(id, ledger("60000.00", "38000.00"), false, keeper))
                .hasMessageContaining("intake.wrong-status");
    }

    private static CardValues server(String code, String cost) {
        return CardValues.none()
                .with(CardField.ASSET_CODE, code)
                .with(CardField.ASSET_NAME, "机架服务器")
                .with(CardField.ASSET_CLASS, "SERVER")
                .with(CardField.USING_DEPARTMENT, "PROD")
                .with(CardField.IN_SERVICE_DATE, "2025-05-20")
                .with(CardField.COST, cost);
    }
}
