package io.closeout.web;

import io.closeout.disposal.CaseStatus;
import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalLine;
import io.closeout.disposal.Disposals;
import io.closeout.disposal.LineStatus;
import io.closeout.disposal.Restores;
import io.closeout.notification.Inbox;
import io.closeout.organisation.Person;
import io.closeout.organisation.Role;
import io.closeout.register.AssetCard;
import io.closeout.register.AssetState;
import io.closeout.reporting.Archive;
import io.closeout.signoff.SignOffs;
import io.closeout.voucher.Vouchers;
import io.closeout.workflow.Tasks;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers from all modules what there is about a case. */
@Component
class CaseDossiers {
    private final Visitor visitor;
    private final Disposals disposals;
    private final ValuedLines lines;
    private final Tasks tasks;
    private final SignOffs signOffs;
    private final Vouchers vouchers;
    private final VoucherRows voucherRows;
    private final Restores restores;
    private final Inbox inbox;
    private final Archive archive;

    CaseDossiers(
            Visitor visitor,
            Disposals disposals,
            ValuedLines lines,
            Tasks tasks,
            SignOffs signOffs,
            Vouchers vouchers,
            VoucherRows voucherRows,
            Restores restores,
            Inbox inbox,
            Archive archive) {
        this.visitor = visitor;
        this.disposals = disposals;
        this.lines = lines;
        this.tasks = tasks;
        this.signOffs = signOffs;
        this.vouchers = vouchers;
        this.voucherRows = voucherRows;
        this.restores = restores;
        this.inbox = inbox;
        this.archive = archive;
    }

    CaseDossier dossier(Person person, String number) {
        DisposalCase found = visitor.disposalCase(person, number);
        return new CaseDossier(
                found,
                lines.of(found, found.lines()).stream()
                        .map(line -> new CaseDossier.Entry(line, goesOnIn(found, line, person)))
                        .toList(),
                tasks.ofCase(number),
                tasks.idsOf(person.login()),
                Signature.of(signOffs.seats(found.subject())),
                vouchers.about(found.company(), number).stream()
                        .map(voucherRows::document)
                        .toList(),
                restores.ofCase(number),
                person.holds(Role.ASSET_KEEPER) ? restorable(found) : List.of(),
                inbox.about(found.company(), number),
                archive.record(number).map(Archive.Filed::stage).orElse(null),
                person.holds(Role.FINANCE_REVIEWER) && found.status() == CaseStatus.AWAITING_CONFIRMATION,
                person.holds(Role.FINANCE_REVIEWER) && isSettled(found),
                person.login().equals(found.applicant()) && found.status().withdrawable());
    }

    /** Whether one of them is asked for already is for the domain to say. */
    private static List<String> restorable(DisposalCase found) {
        return found.lines().stream()
                .filter(line -> line.status() == LineStatus.DISPOSED)
                .map(DisposalLine::asset)
                .filter(asset -> asset.state() == AssetState.DISPOSED)
                .map(AssetCard::code)
                .toList();
    }

    private static boolean isSettled(DisposalCase found) {
        return found.status() == CaseStatus.ARCHIVED
                && !found.moreExpected()
                && found.lines().stream()
                        .anyMatch(line -> line.status() == LineStatus.DISPOSED
                                && line.asset().kind().onTheBooks());
    }

    private String goesOnIn(DisposalCase from, ValuedLines.ValuedLine struck, Person person) {
        if (struck.line().status() != LineStatus.STRUCK) {
            return null;
        }
        return disposals.casesOf(struck.line().asset().id(), person.login()).stream()
                .filter(other -> from.number().equals(other.followUpOf()))
                .map(DisposalCase::number)
                .findFirst()
                .orElse(null);
    }
}
