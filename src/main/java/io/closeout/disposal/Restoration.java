package io.closeout.disposal;

import io.closeout.register.Change;
import io.closeout.register.Register;
import org.springframework.stereotype.Component;

/** Gives what a case still holds back to the state it had before it was reported. */
@Component
class Restoration {
    private final Register register;

    Restoration(Register register) {
        this.register = register;
    }

    void ofOpenLines(DisposalCaseEntity entity, String actor, String reason) {
        entity.openLines().forEach(line -> {
            register.restore(line.assetId(), new Change(actor, reason, entity.number()));
            line.close(LineStatus.RESTORED);
        });
    }
}
