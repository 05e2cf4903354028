package io.closeout.web;

import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.Restore;
import io.closeout.notification.Inbox;
import io.closeout.reporting.Archive;
import io.closeout.voucher.Voucher;
import io.closeout.workflow.Tasks.WaitingTask;
import java.util.List;
import java.util.Set;

/**
 * Everything the page of a case shows.
 *
 * @param ownTasks     ids of the waiting tasks that the visitor may do
 * @param archived     the stage of the record that an auditor finds, null before there is one
 * @param restores     what was asked back of it
 * @param restorable   codes of the assets that the visitor may ask back, if they keep assets
 * @param repriceable  whether the visitor may say what arrived while the voucher waits
 * @param reopenable   whether the visitor may register what arrives after the case was settled
 * @param withdrawable whether the visitor is the applicant and may still take the case back
 */
record CaseDossier(
        DisposalCase disposalCase,
        List<Entry> lines,
        List<WaitingTask> tasks,
        Set<String> ownTasks,
        List<Signature> signatures,
        List<Document> vouchers,
        List<Restore> restores,
        List<String> restorable,
        List<Inbox.Delivered> escalations,
        Archive.Stage archived,
        boolean repriceable,
        boolean reopenable,
        boolean withdrawable) {
    /** @param goesOnIn number of the case in which a struck line goes on, else null */
    record Entry(ValuedLines.ValuedLine valued, String goesOnIn) {}

    /** @param changes what differs from the voucher in whose place it was priced again */
    record Document(Voucher voucher, List<VoucherRows.VoucherRow> rows, List<VoucherRows.ChangedRow> changes) {}
}
