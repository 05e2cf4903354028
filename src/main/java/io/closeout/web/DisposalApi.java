package io.closeout.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.closeout.access.Scope;
import io.closeout.disposal.DisposalCase;
import io.closeout.disposal.DisposalReason;
import io.closeout.disposal.DisposalReport;
import io.closeout.disposal.Disposals;
import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lets other systems, such as monitoring, report assets and follow what becomes of them. */
@RestController
@RequestMapping(path = "/api/disposals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Disposals 资产处置", description = "From the report that assets stopped working to their leaving the books")
class DisposalApi {
    private final Visitor visitor;
    private final Disposals disposals;

    DisposalApi(Visitor visitor, Disposals disposals) {
        this.visitor = visitor;
        this.disposals = disposals;
    }

    @Schema(name = "DisposalReport", description = "停用申报: assets that stopped working, all of one branch")
    record Report(
            @Schema(description = "code of the company 核算主体", example = "1000", requiredMode = REQUIRED) String company,
            @Schema(description = "asset codes 资产编码", example = "[\"PRN-001\"]", requiredMode = REQUIRED)
                    List<String> assets,
            @Schema(description = "why they stopped 停用原因", requiredMode = REQUIRED) DisposalReason reason,
            @Schema(description = "说明, may be left out") String note,
            @Schema(description = "the day use stopped 停用日期, today or earlier", requiredMode = REQUIRED)
                    LocalDate stoppedOn) {
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

    @Schema(name = "Withdrawal", description = "撤回")
    record Withdrawal(@Schema(description = "撤回理由", requiredMode = REQUIRED) String reason) {
        Withdrawal {
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DISPOSALS_WRITE)
    @Operation(
            operationId = "reportAssets",
            summary = "Report that assets stopped working 停用申报",
            description = "Opens a disposal case; the assets become 待处置 and the appraisal 技术鉴定 begins. The address of"
                    + " the case is in the header Location. Asks for an operations engineer 运维工程师.")
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
    @NeedsScope(Scope.DISPOSALS_READ)
    @Operation(operationId = "disposalCase", summary = "How a disposal case stands 查询处置单")
    CaseResource disposalCase(@Parameter(description = "处置单号") @PathVariable String number, Principal principal) {
        return CaseResource.of(visitor.disposalCase(visitor.person(principal), number));
    }

    @PostMapping(path = "/{number}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.DISPOSALS_WRITE)
    @Operation(
            operationId = "withdrawCase",
            summary = "Withdraw a disposal case 撤回处置单",
            description =
                    "Its assets take back the state they had before the report. Only the applicant 申请人 can do it, and"
                            + " only before the write-off is confirmed 确认核销.")
    CaseResource withdraw(
            @Parameter(description = "处置单号") @PathVariable String number,
            @RequestBody Withdrawal withdrawal,
            Principal principal) {
        Person person = visitor.person(principal);
        DisposalCase found = visitor.disposalCase(person, number);
        disposals.withdraw(found.number(), person.login(), withdrawal.reason().strip());
        return CaseResource.of(disposals.disposalCase(found.number()));
    }
}
