package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.notification.Inbox;
import io.closeout.register.AssetCard;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Begins on Tuesday 2025-06-10 at 09:00; a working day has eight hours. */
class NobodyWaitsInSilence extends Story {
    @Autowired
    private Inbox inbox;

    @Test
    void aTaskIsDueInWorkingHours() {
        String caseNumber = reported(anAsset("OFFICE", "3000.00"));

        assertThat(tasks.ofCase(caseNumber).get(0).due()).isEqualTo(at(2025, 6, 11, 18));
    }

    @Test
    void firstTheHandlersAreRemindedThenTheSuperiorThenTheAssetSupervisor() {
        String caseNumber = inSignOff(anAsset("OFFICE", "3000.00"));
        assertThat(messages(caseNumber)).isEmpty();

        clock.set(LocalDateTime.of(2025, 6, 10, 18, 1));
        carryOn(caseNumber);
        assertThat(messages(caseNumber))
                .containsExactlyInAnyOrder(
                        "escalation.HANDLERS sheng.jingli",
                        "escalation.HANDLERS zhou.zhuguan",
                        "escalation.HANDLERS zheng.jingli");

        clock.set(LocalDateTime.of(2025, 6, 11, 18, 1));
        carryOn(caseNumber);
        assertThat(messages(caseNumber)).hasSize(6).contains("escalation.SUPERIOR fang.zong");

        clock.set(LocalDateTime.of(2025, 6, 13, 18, 1));
        carryOn(caseNumber);
        assertThat(messages(caseNumber)).hasSize(9).contains("escalation.ASSET_SUPERVISOR zhou.zhuguan");

        clock.pass(Duration.ofDays(30));
        carryOn(caseNumber);
        assertThat(messages(caseNumber)).as("the ladder has three rungs").hasSize(9);
    }

    @Test
    void whoeverHasSignedIsLeftInPeace() {
        String caseNumber = inSignOff(anAsset("OFFICE", "3000.00"));
        agreedBy(caseNumber, HEAD_OF_PRODUCTION);

        clock.set(LocalDateTime.of(2025, 6, 10, 18, 1));
        carryOn(caseNumber);

        assertThat(messages(caseNumber))
                .containsExactlyInAnyOrder("escalation.HANDLERS zhou.zhuguan", "escalation.HANDLERS zheng.jingli");
    }

    @Test
    void afterADowntimeOfAWeekACaseClimbsOneRungOnly() {
        AssetCard printer = anAsset("OFFICE", "3000.00");
        String caseNumber = reported(printer);

        clock.set(LocalDate.of(2025, 6, 17).atTime(9, 0));
        carryOn(caseNumber);

        assertThat(messages(caseNumber)).containsExactly("escalation.HANDLERS chen.gong");
        clock.set(LocalDate.of(2025, 6, 17).atTime(18, 1));
        carryOn(caseNumber);
        assertThat(messages(caseNumber)).hasSize(2).contains("escalation.SUPERIOR qian.jingli");
    }

    @Test
    void theEscalationIsSeenOnTheTaskItselfByItsDueDateAndStopsWhenItIsDone() {
        String caseNumber = reported(anAsset("OFFICE", "3000.00"));
        appraisedAsScrap(caseNumber);
        clock.set(LocalDate.of(2025, 6, 10).atTime(14, 1));
        carryOn(caseNumber);
        assertThat(messages(caseNumber)).containsExactly("escalation.HANDLERS li.guan");

        pickupBooked(caseNumber);
        clock.set(LocalDate.of(2025, 6, 11).atTime(9, 0));
        carryOn(caseNumber);
        assertThat(messages(caseNumber)).doesNotContain("escalation.SUPERIOR zhou.zhuguan");
    }

    private List<String> messages(String caseNumber) {
        return inbox.about(COMPANY, caseNumber).stream()
                .map(Inbox.Delivered::message)
                .map(message -> message.kind() + " " + message.recipient())
                .toList();
    }

    private static Instant at(int year, int month, int day, int hour) {
        return LocalDateTime.of(year, month, day, hour, 0)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }
}
