package io.closeout.story;

import static io.closeout.register.CardField.ASSET_CLASS;
import static io.closeout.register.CardField.ASSET_NAME;
import static io.closeout.register.CardField.COST;
import static io.closeout.register.CardField.IN_SERVICE_DATE;
import static io.closeout.register.CardField.USING_DEPARTMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.depreciation.Charge;
import io.closeout.intake.Purchase;
import io.closeout.intake.Purchases;
import io.closeout.money.Money;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetState;
import io.closeout.register.CardValues;
import io.closeout.voucher.Account;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProcurementBringsAssets extends Story {
    @Autowired
    private Purchases purchases;

    @Test
    void theSameReceiptTwiceRegistersItsAssetsOnce() {
        Purchase purchase = new Purchase(COMPANY, "GR-2025-0142", List.of(laptop(), laptop(), laptop()));

        Purchases.Received first = purchases.receive(purchase, KEEPER);
        Purchases.Received again = purchases.receive(purchase, KEEPER);

        assertThat(first.first()).isTrue();
        assertThat(first.codes()).hasSize(3).allMatch(code -> code.startsWith("A-2025-"));
        assertThat(again).isEqualTo(new Purchases.Received(false, first.codes()));
        assertThat(asset(first.codes().get(0)).residualValue()).isEqualTo(Money.of("288.00"));
    }

    @Test
    void theSameReceiptWithOtherAssetsIsRefused() {
        purchases.receive(new Purchase(COMPANY, "GR-2025-0143", List.of(laptop())), KEEPER);

        Purchase other = new Purchase(COMPANY, "GR-2025-0143", List.of(laptop().with(COST, "1.00")));

        assertThatThrownBy(() -> purchases.receive(other, KEEPER)).hasMessageContaining("intake.source-differs");
        assertThat(register.fromSource(COMPANY, "GR-2025-0143")).hasSize(1);
    }

    @Test
    void oneAssetThatCannotBeRegisteredKeepsAllOthersOut() {
        Purchase purchase =
                new Purchase(COMPANY, "GR-2025-0144", List.of(laptop(), laptop().with(ASSET_CLASS, "SPACESHIP")));

        assertThatThrownBy(() -> purchases.receive(purchase, KEEPER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("asset_class"));
        assertThat(register.fromSource(COMPANY, "GR-2025-0144")).isEmpty();
    }

    @Test
    void aCancelledOrderRevokesWhatWasNeverCharged() {
        String code = purchases
                .receive(new Purchase(COMPANY, "PO-1", List.of(laptop())), KEEPER)
                .codes()
                .get(0);

        assertThat(purchases.cancel(COMPANY, "PO-1", "订单取消", KEEPER))
                .containsExactly(new Purchases.Stopped(code, Purchases.Stopped.Outcome.REVOKED));
        assertThat(purchases.cancel(COMPANY, "PO-1", "订单取消", KEEPER)).hasSize(1);
        assertThat(asset(code).state()).isEqualTo(AssetState.REVOKED);
        assertThat(book.missingUpTo(asset(code).id(), YearMonth.of(2026, 1))).isEmpty();
        assertThatThrownBy(() -> purchases.receive(new Purchase(COMPANY, "PO-1", List.of(laptop())), KEEPER))
                .hasMessageContaining("intake.source-cancelled");
    }

    @Test
    void aCancelledOrderStopsTheChargesOfWhatWasChargedAlready() {
        String code = purchases
                .receive(new Purchase(COMPANY, "PO-2", List.of(laptop().with(IN_SERVICE_DATE, "2025-03-03"))), KEEPER)
                .codes()
                .get(0);
        long asset = asset(code).id();
        book.enterDisposal(
                COMPANY,
                "test/" + code,
                YearMonth.of(2025, 4),
                List.of(new Charge(
                        asset, YearMonth.of(2025, 4), Money.of("258.67"), new Account("6602", "管理费用", "折旧费"), "IT")),
                List.of());

        assertThat(purchases.cancel(COMPANY, "PO-2", "退货", KEEPER))
                .containsExactly(new Purchases.Stopped(code, Purchases.Stopped.Outcome.CHARGED_NO_MORE));
        assertThat(asset(code).state()).isEqualTo(AssetState.IN_USE);
        assertThat(asset(code).lastChargeMonth()).isEqualTo(YearMonth.of(2025, 4));
    }

    @Test
    void anOrderCancelledBeforeItArrivesStaysCancelled() {
        assertThat(purchases.cancel(COMPANY, "PO-3", "作废", KEEPER)).isEmpty();

        assertThatThrownBy(() -> purchases.receive(new Purchase(COMPANY, "PO-3", List.of(laptop())), KEEPER))
                .hasMessageContaining("intake.source-cancelled");
    }

    @Test
    void whatIsOnItsWayOffTheBooksIsNotRevoked() {
        String code = purchases
                .receive(new Purchase(COMPANY, "PO-4", List.of(laptop().with(IN_SERVICE_DATE, "2025-03-03"))), KEEPER)
                .codes()
                .get(0);
        reported(asset(code));

        assertThatThrownBy(() -> purchases.cancel(COMPANY, "PO-4", "退货", KEEPER))
                .hasMessageContaining("intake.asset-on-its-way-out");
    }

    @Test
    void onlyAnAssetKeeperBringsAssetsIn() {
        Purchase purchase = new Purchase(COMPANY, "PO-5", List.of(laptop()));

        assertThatThrownBy(() -> purchases.receive(purchase, OPERATIONS)).hasMessageContaining("intake.role-missing");
        assertThatThrownBy(() -> purchases.cancel(COMPANY, "PO-5", "退货", OPERATIONS))
                .hasMessageContaining("intake.role-missing");
    }

    private static CardValues laptop() {
        return CardValues.none()
                .with(ASSET_NAME, "笔记本电脑")
                .with(ASSET_CLASS, "LAPTOP")
                .with(USING_DEPARTMENT, "IT")
                .with(IN_SERVICE_DATE, "2025-06-02")
                .with(COST, "9600.00");
    }
}
