package io.closeout.workflow;

import io.closeout.disposal.Restore;
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
                .map(found ->
                        new Matter(found.company(), found.branch(), found.number(), found.totalCost(), subject(found)));
    }

    private static String subject(Restore found) {
        String first = found.assets().get(0).name();
        int several = found.assets().size();
        return several == 1 ? first : "%s 等%d项".formatted(first, several);
    }
}
