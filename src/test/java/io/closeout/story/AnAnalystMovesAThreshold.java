package io.closeout.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.register.AssetCard;
import io.closeout.signoff.Seat;
import io.closeout.signoff.SignOffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnAnalystMovesAThreshold extends Story {
    private static final String TABLE = "DetermineSignOffDepartments.dmn";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private SignOffs signOffs;

    @Test
    void fromTheBookValueInTheTableOnTheExecutiveSignsAtTheSecondLevel() {
        assertThat(seats(inSignOff(anAsset("FURNITURE", "99999.99")))).containsExactly("PROD 1", "ASSET 1", "FIN 1");
        assertThat(seats(inSignOff(anAsset("FURNITURE", "100000.00"))))
                .containsExactly("PROD 1", "ASSET 1", "FIN 1", "EXEC 2");
    }

    @Test
    void aThresholdEditedInACopyAsksAnotherDepartment() throws IOException {
        AssetCard before = anAsset("FURNITURE", "3000.00");
        assertThat(seats(inSignOff(before))).doesNotContain("EXEC 2");

        String copy = Files.readString(Path.of("decisions", TABLE)).replace("50000000", "200000");
        String deployment =
                repository.createDeployment().addString(TABLE, copy).deploy().getId();
        try {
            assertThat(seats(inSignOff(anAsset("FURNITURE", "3000.00")))).contains("EXEC 2");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void theSecondLevelIsAskedOnlyAfterTheFirstAgreed() {
        String caseNumber = inSignOff(anAsset("FURNITURE", "1200000.00"));
        assertThat(tasks.of("fang.zong")).noneMatch(task -> task.caseNumber().equals(caseNumber));

        agreedBy(caseNumber, HEAD_OF_PRODUCTION, HEAD_OF_ASSETS, CONTROLLER);
        agreedBy(caseNumber, "fang.zong");
        does("gao.zong", "Task_SignOff", caseNumber, Map.of("vote", "AGREE", "opinion", "同意"));

        assertWaitsFor(caseNumber, "Task_ConfirmWriteOff");
    }

    @Test
    void aRefusalAtTheFirstLevelAsksNobodyAtTheSecond() {
        String caseNumber = inSignOff(anAsset("FURNITURE", "1200000.00"));

        does(HEAD_OF_PRODUCTION, "Task_SignOff", caseNumber, Map.of("vote", "REJECT", "opinion", "不同意"));

        assertThat(waitingSteps(caseNumber)).isEmpty();
        assertThat(signOffs.seats(disposalCase(caseNumber).round()).stream().filter(Seat::open))
                .hasSize(4);
    }

    private List<String> seats(String caseNumber) {
        return signOffs.seats(disposalCase(caseNumber).round()).stream()
                .map(seat -> seat.department() + " " + seat.level())
                .toList();
    }
}
