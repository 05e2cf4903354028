package io.closeout.web;

import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalReason;
import io.closeout.disposal.DisposalReport;
import io.closeout.disposal.Disposals;
import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lets other systems, such as monitoring, report assets and follow what becomes of them. */
@RestController
@RequestMapping("/api/disposals")
class DisposalApi {
    private final Visitor visitor;
    private final Disposals disposals;

    DisposalApi(Visitor visitor, Disposals disposals) {
        this.visitor = visitor;
        this.disposals = disposals;
    }

    record Report(String company, List<String> assets, DisposalReason reason, String note, LocalDate stoppedOn) {
        DisposalReport toReport() {
            return new DisposalReport(
                    required("company", company),
                    required("assets", assets),
                    required("reason", reason),
                    Objects.requireNonNullElse(note, ""),
                    required("stoppedOn", stoppedOn));
        }

        private static <T> T required(String field, T value) {
            if (value == null) {
                throw new Refusal("disposal.field-missing", field);
            }
            return value;
        }
    }

    record Withdrawal(String reason) {
        Withdrawal {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping
    ResponseEntity<CaseResource> report(@RequestBody Report report, Principal principal) {
        Person person = visitor.person(principal);
        DisposalReport wanted = report.toReport();
        visitor.requireOwn(person, wanted.company());
        DisposalCase opened = disposals.report(wanted, person.login());
        URI location = ServletUriComponentsBuilder.fromCurrentRequestUri()
                .pathSegment(opened.number())
                .build()
                .toUri();
        return ResponseEntity.created(location).body(CaseResource.of(opened));
    }

    @GetMapping("/{number}")
    CaseResource disposalCase(@PathVariable String number, Principal principal) {
        return CaseResource.of(visitor.disposalCase(visitor.person(principal), number));
    }

    @PostMapping("/{number}/withdrawal")
    CaseResource withdraw(@PathVariable String number, @RequestBody Withdrawal withdrawal, Principal principal) {
        Person person = visitor.person(principal);
        DisposalCase found = visitor.disposalCase(person, number);
        disposals.withdraw(found.number(), person.login(), withdrawal.reason().strip());
        return CaseResource.of(disposals.disposalCase(found.number()));
    }
}
