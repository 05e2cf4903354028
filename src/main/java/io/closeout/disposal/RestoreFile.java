package io.closeout.disposal;

import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.Register;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The stored restores; what happens to one stands in the journal of its case. */
@Component
class RestoreFile {
    private final RestoreTable table;
    private final CaseFile cases;
    private final Register register;

    RestoreFile(RestoreTable table, CaseFile cases, Register register) {
        this.table = table;
        this.cases = cases;
        this.register = register;
    }

    /** For a command: two decisions about one restore wait for each other. */
    RestoreEntity locked(String number) {
        return table.lockByRestoreNumber(number).orElseThrow(() -> new Refusal("disposal.unknown-restore", "", number));
    }

    RestoreEntity entity(String number) {
        return table.findByRestoreNumber(number).orElseThrow(() -> new Refusal("disposal.unknown-restore", "", number));
    }

    List<AssetCard> assets(RestoreEntity entity) {
        return register.cards(
                entity.lines().stream().map(RestoreLineEntity::assetId).toList());
    }

    Restore view(RestoreEntity entity) {
        return new Restore(
                entity.number(),
                entity.caseNumber(),
                entity.company(),
                entity.branch(),
                entity.applicant(),
                entity.reason(),
                entity.note(),
                entity.status(),
                entity.reviewedBy(),
                entity.worth(),
                entity.voucherKey(),
                entity.requestedAt(),
                assets(entity),
                register.cards(entity.lines().stream()
                        .map(RestoreLineEntity::newAssetId)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /** One row in the journal of the case and one audit entry. */
    void record(RestoreEntity entity, String actor, String verb, Object decision, String detail) {
        cases.record(
                cases.entity(entity.caseNumber()), actor, verb, decision, (entity.number() + " " + detail).strip());
    }
}
