package io.closeout.workflow;

import io.closeout.change.AssetChanges;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class ChangeMatters implements MatterSource {
    private final AssetChanges changes;

    ChangeMatters(AssetChanges changes) {
        this.changes = changes;
    }

    @Override
    public Optional<Matter> matter(String businessKey) {
        return changes.find(businessKey)
                .map(found -> new Matter(
                        found.company(),
                        found.branch(),
                        found.number(),
                        found.totalCost(),
                        Matter.subject(
                                found.assets().get(0).name(), found.assets().size())));
    }
}
