package io.closeout.workflow;

import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.Disposals;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Post;
import io.closeout.organisation.Role;
import io.closeout.signoff.SignOffs;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who may do a step: {@code ${candidates.of(execution, 'WAREHOUSE')}}. Public because the model's expressions call it. */
@Component("candidates")
public class Candidates {
    private final Disposals disposals;
    private final SignOffs signOffs;
    private final Organisation organisation;

    Candidates(Disposals disposals, SignOffs signOffs, Organisation organisation) {
        this.disposals = disposals;
        this.signOffs = signOffs;
        this.organisation = organisation;
    }

    /** The groups that hold a role in the case's branch or in its whole company. */
    public List<String> of(DelegateExecution execution, String role) {
        DisposalCase disposalCase = disposals.disposalCase(DisposalProcess.caseNumber(execution));
        return organisation.postsFor(disposalCase.company(), disposalCase.branch(), Role.valueOf(role)).stream()
                .map(Post::group)
                .sorted()
                .toList();
    }

    public List<String> ofSeat(DelegateExecution execution) {
        return List.of(signOffs.seat(SignOffProcess.seat(execution)).post().group());
    }
}
