package io.closeout.workflow;

import java.util.Optional;

/** One kind of thing that processes are about. */
interface MatterSource {
    /** Empty if the business key is that of another kind. */
    Optional<Matter> matter(String businessKey);
}
