package io.closeout.web;

import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalLine;
import io.closeout.disposal.Disposals;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Person;
import io.closeout.organisation.Role;
import io.closeout.refusal.Refusal;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.register.Register;
import io.closeout.workflow.Tasks;
import io.closeout.workflow.Tasks.WaitingTask;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 扫码入库: finds the task that a scanned label answers and completes it, for the page and for the interface. */
@Component
class Scans {
    private final Visitor visitor;
    private final Disposals disposals;
    private final Register register;
    private final Tasks tasks;
    private final Organisation organisation;

    Scans(Visitor visitor, Disposals disposals, Register register, Tasks tasks, Organisation organisation) {
        this.visitor = visitor;
        this.disposals = disposals;
        this.register = register;
        this.tasks = tasks;
        this.organisation = organisation;
    }

    /** An asset that has just been scanned in. */
    @Schema(name = "ScannedIn", description = "已入库的资产")
    record ScannedIn(
            @Schema(description = "资产编码") String code,
            @Schema(description = "资产名称") String name,
            @Schema(description = "资产状态, as it is now") AssetState state,
            @Schema(description = "存放位置") String location,
            @Schema(description = "处置单号") String caseNumber) {}

    /** @throws Refusal if no task of this person waits for the asset, or the domain refuses */
    ScannedIn scanIn(Person person, String code, String location) {
        if (code.isBlank()) {
            throw new Refusal("disposal.field-missing", "code");
        }
        String label = code.strip();
        AssetCard asset = visitor.asset(person, label);
        DisposalCase waiting = disposals
                .openCaseOf(asset.id())
                .filter(open -> visitor.sees(person, open.number()))
                .orElseThrow(() -> nothingWaits(asset));
        if (!organisation.acts(person.login(), Role.WAREHOUSE, waiting.company(), waiting.branch())) {
            throw new Refusal("disposal.not-your-role", "", person.name(), Role.WAREHOUSE, waiting.number());
        }
        WaitingTask task = task(waiting, asset, person);
        tasks.complete(
                task.id(),
                person.login(),
                Map.of("isolationKind", "SCANNED_IN", "scannedCode", label, "location", location.strip()));
        AssetState state = register.card(asset.id()).state();
        return new ScannedIn(asset.code(), asset.name(), state, location.strip(), waiting.number());
    }

    private WaitingTask task(DisposalCase waiting, AssetCard asset, Person person) {
        DisposalLine line = waiting.openLines().stream()
                .filter(open -> open.asset().id() == asset.id())
                .findFirst()
                .orElseThrow();
        return tasks.isolation(waiting.number(), line.id(), person.login())
                .orElseThrow(() -> line.needsSanitisation()
                        ? new Refusal("disposal.not-sanitised", "code", asset.code())
                        : nothingWaits(asset));
    }

    private static Refusal nothingWaits(AssetCard asset) {
        return new Refusal("scan.nothing-waits", "code", asset.code(), asset.name());
    }
}
