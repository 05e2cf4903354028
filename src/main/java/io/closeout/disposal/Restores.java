package io.closeout.disposal;

import io.closeout.voucher.JournalEntry;
import java.util.List;
import java.util.Optional;

/** Bringing back what was written off, seen from outside: asked for, looked at. After the confirmation nothing else does. */
public interface Restores {
    /**
     * Asks for assets of a written-off case back; the restore's process begins in the same transaction.
     *
     * @throws io.closeout.refusal.Refusal if the actor sees no such case or is no asset keeper there, the case is not
     *                                     written off, an asset did not leave by it or has come back, somebody else asks
     *                                     for it already, or there is no note
     */
    Restore request(RestoreRequest request, String actor);

    /** Empty if there is no such restore. */
    Optional<Restore> find(String number);

    /** Oldest first. */
    List<Restore> ofCase(String caseNumber);

    /**
     * The entries that would be posted now; writes nothing. Empty if nothing of it stood on the books, or nobody has said
     * yet what it is worth.
     *
     * @throws io.closeout.refusal.Refusal if there is no such restore
     */
    List<JournalEntry> preview(String number);
}
