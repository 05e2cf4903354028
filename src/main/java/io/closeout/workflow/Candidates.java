package io.closeout.workflow;

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
    private final Matters matters;
    private final SignOffs signOffs;
    private final Organisation organisation;

    Candidates(Matters matters, SignOffs signOffs, Organisation organisation) {
        this.matters = matters;
        this.signOffs = signOffs;
        this.organisation = organisation;
    }

    /** The groups that hold a role in the branch that the process is about, or in its whole company. */
    public List<String> of(DelegateExecution execution, String role) {
        Matter matter = matters.of(execution);
        return organisation.postsFor(matter.company(), matter.branch(), Role.valueOf(role)).stream()
                .map(Post::group)
                .sorted()
                .toList();
    }

    /** The group that holds a role in the whole company: books are kept for all of it. */
    public List<String> ofCompany(DelegateExecution execution, String role) {
        return List.of(Post.ofCompany(matters.of(execution).company(), Role.valueOf(role))
                .group());
    }

    public List<String> ofSeat(DelegateExecution execution) {
        return List.of(signOffs.seat(SignOffProcess.seat(execution)).post().group());
    }
}
