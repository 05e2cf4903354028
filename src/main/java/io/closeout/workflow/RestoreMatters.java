package io.closeout.workflow;

import io.closeout.disposal.Restores;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class RestoreMatters implements MatterSource {
    private final Restores restores;

    RestoreMatters(Restores restores) {
        this.restores = restores;
    }

    @Override
    public Optional<Matter> matter(String businessKey) {
        return restores.find(businessKey)
                .map(found -> new Matter(
                        found.company(),
                        found.branch(),
                        found.number(),
                        found.totalCost(),
                        Matter.subject(
                                found.assets().get(0).name(), found.assets().size())));
    }
}
