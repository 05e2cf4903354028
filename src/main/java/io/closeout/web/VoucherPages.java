package io.closeout.web;

import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.Disposals;
import io.closeout.organisation.Organisation;
import io.closeout.organisation.Person;
import io.closeout.organisation.Reach;
import io.closeout.refusal.Refusal;
import io.closeout.voucher.Voucher;
import io.closeout.voucher.VoucherStatus;
import io.closeout.voucher.Vouchers;
import io.closeout.workflow.Tasks;
import io.closeout.workflow.Tasks.WaitingTask;
import java.security.Principal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The confirmation queue: what waits in which period, since when, and what has changed; many are confirmed at once. */
@Controller
class VoucherPages {
    private static final Map<String, String> CONFIRM = Map.of("confirmation", "CONFIRM");

    private final Visitor visitor;
    private final Organisation organisation;
    private final Vouchers vouchers;
    private final VoucherRows voucherRows;
    private final Disposals disposals;
    private final Tasks tasks;

    VoucherPages(
            Visitor visitor,
            Organisation organisation,
            Vouchers vouchers,
            VoucherRows voucherRows,
            Disposals disposals,
            Tasks tasks) {
        this.visitor = visitor;
        this.organisation = organisation;
        this.vouchers = vouchers;
        this.voucherRows = voucherRows;
        this.disposals = disposals;
        this.tasks = tasks;
    }

    /**
     * @param about   the case, null if it is about something else
     * @param changes what differs from the voucher in whose place it was priced again
     * @param task    id of the task to confirm it, null if it is not the visitor's
     */
    record WaitingVoucher(Voucher voucher, DisposalCase about, List<VoucherRows.ChangedRow> changes, String task) {}

    /** @param refusal empty if it was confirmed */
    record Confirmed(String key, String refusal) {}

    @GetMapping("/vouchers")
    String queue(
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "1") int page,
            Principal principal,
            Model model) {
        Person person = visitor.person(principal);
        Reach reach = organisation.reachOf(person.login());
        List<YearMonth> periods = vouchers.waitingPeriods(reach);
        YearMonth wanted = periods.stream()
                .filter(month -> month.toString().equals(period))
                .findFirst()
                .orElse(null);
        model.addAttribute("periods", periods);
        model.addAttribute("period", wanted);
        Page<WaitingVoucher> waiting = Page.nearest(
                page,
                vouchers.countWaiting(reach, wanted),
                number -> vouchers.waiting(reach, wanted, number - 1, Page.SIZE).stream()
                        .map(voucher -> row(voucher, person))
                        .toList());
        model.addAttribute("page", waiting);
        model.addAttribute("mine", waiting.rows().stream().anyMatch(row -> row.task() != null));
        return "vouchers";
    }

    private WaitingVoucher row(Voucher voucher, Person person) {
        return new WaitingVoucher(
                voucher,
                disposals.find(voucher.subject()).orElse(null),
                voucherRows.changes(voucher),
                tasks.confirmation(voucher.subject(), person.login())
                        .map(WaitingTask::id)
                        .orElse(null));
    }

    /** Each by the one path of its own task, so one that is refused does not stop the others. */
    @PostMapping("/vouchers/confirmation")
    String confirm(
            @RequestParam(defaultValue = "") List<String> keys,
            Principal principal,
            RedirectAttributes flash,
            Locale locale) {
        Person person = visitor.person(principal);
        flash.addFlashAttribute(
                "results",
                keys.stream().map(key -> confirmed(key, person, locale)).toList());
        return "redirect:/vouchers";
    }

    private Confirmed confirmed(String key, Person person, Locale locale) {
        try {
            Voucher voucher = vouchers.find(key, organisation.reachOf(person.login()))
                    .orElseThrow(() -> new Refusal("voucher.unknown", "", key));
            WaitingTask task = tasks.confirmation(voucher.subject(), person.login())
                    .orElseThrow(() -> new Refusal("voucher.not-yours-to-confirm", "", key));
            requireStillWaiting(key);
            tasks.complete(task.id(), person.login(), CONFIRM);
            return new Confirmed(key, "");
        } catch (Refusal refusal) {
            return new Confirmed(key, refusal.sentence(locale));
        } catch (ConcurrencyFailureException overtaken) {
            return new Confirmed(key, new Refusal(PageRefusals.OVERTAKEN, "").sentence(locale));
        }
    }

    /** Asked after the task was found: one that is priced again takes its task with it, so no other is confirmed instead. */
    private void requireStillWaiting(String key) {
        VoucherStatus status = vouchers.voucher(key).status();
        if (status != VoucherStatus.WAITING) {
            throw new Refusal("voucher.wrong-status", "", key, status, VoucherStatus.WAITING);
        }
    }
}
