package io.closeout.disposal;

import io.closeout.refusal.Refusal;
import io.closeout.register.Change;
import io.closeout.register.Register;
import io.closeout.time.BusinessClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 剔除: a case never waits for its worst line; a struck line goes on in a follow-up case with the reason. */
@Component
class Strikes {
    private final CaseFile file;
    private final Register register;
    private final DisposalFlow flow;
    private final BusinessClock clock;

    Strikes(CaseFile file, Register register, DisposalFlow flow, BusinessClock clock) {
        this.file = file;
        this.register = register;
        this.flow = flow;
        this.clock = clock;
    }

    /**
     * The lines of the given assets.
     *
     * @throws Refusal if an asset is not in the case, no reason is given, or no line would be left
     */
    List<DisposalLineEntity> requireStrikable(DisposalCaseEntity entity, List<String> assetCodes, String reason) {
        if (assetCodes.isEmpty()) {
            return List.of();
        }
        if (reason.isBlank()) {
            throw new Refusal("disposal.strike-reason-missing", "struckAssets");
        }
        Map<String, DisposalLineEntity> open = entity.openLines().stream()
                .collect(Collectors.toMap(line -> register.card(line.assetId()).code(), Function.identity()));
        List<DisposalLineEntity> struck = new ArrayList<>();
        for (String code : assetCodes) {
            if (!open.containsKey(code)) {
                throw new Refusal("disposal.asset-not-in-case", "struckAssets", code, entity.number());
            }
            struck.add(open.get(code));
        }
        if (entity.linesWithout(struck).isEmpty()) {
            throw new Refusal("disposal.nothing-left", "struckAssets", entity.number());
        }
        return struck;
    }

    /** Moves the lines into a new case of the same applicant and begins its process. */
    void strike(DisposalCaseEntity entity, List<DisposalLineEntity> lines, String actor, String reason) {
        if (lines.isEmpty()) {
            return;
        }
        lines.forEach(line -> {
            if (!line.strikeAsked()) {
                line.askToStrike(reason);
            }
            register.strike(line.assetId(), new Change(actor, line.strikeReason(), entity.number()));
            line.close(LineStatus.STRUCK);
        });
        DisposalCaseEntity followUp = entity.split(file.nextNumber(entity.company()), lines, reason, clock.now());
        file.flush();
        file.add(followUp);
        String codes =
                lines.stream().map(line -> register.card(line.assetId()).code()).collect(Collectors.joining(" "));
        file.record(entity, actor, "struck", "", codes + " " + followUp.number() + " " + reason);
        file.record(followUp, actor, "split-off", "", entity.number() + " " + reason);
        flow.begin(file.view(followUp));
    }
}
