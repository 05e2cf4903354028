package io.closeout.workflow;

import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalLine;
import io.closeout.disposal.Disposals;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class CaseMatters implements MatterSource {
    private final Disposals disposals;

    CaseMatters(Disposals disposals) {
        this.disposals = disposals;
    }

    @Override
    public Optional<Matter> matter(String businessKey) {
        return disposals
                .find(businessKey)
                .map(found ->
                        new Matter(found.company(), found.branch(), found.number(), found.totalCost(), subject(found)));
    }

    /** The first asset that is still open and how many there are; of a case that is done, all it had. */
    private static String subject(DisposalCase found) {
        List<DisposalLine> lines = found.openLines().isEmpty() ? found.lines() : found.openLines();
        return Matter.subject(lines.get(0).asset().name(), lines.size());
    }
}
