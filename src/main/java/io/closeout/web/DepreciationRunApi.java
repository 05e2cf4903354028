package io.closeout.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.closeout.access.Scope;
import io.closeout.depreciation.DepreciationRun;
import io.closeout.depreciation.DepreciationRuns;
import io.closeout.depreciation.RunFindings;
import io.closeout.depreciation.RunProgress;
import io.closeout.depreciation.RunStatus;
import io.closeout.organisation.Person;
import io.closeout.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.YearMonth;
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

/** Lets other systems, such as a closing calendar, start the run of a month and follow it. */
@RestController
@RequestMapping(path = "/api/depreciation/runs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Depreciation runs 折旧计提", description = "A month of a company, charged once")
class DepreciationRunApi {
    private final Visitor visitor;
    private final DepreciationRuns runs;
    private final RunFindings findings;

    DepreciationRunApi(Visitor visitor, DepreciationRuns runs, RunFindings findings) {
        this.visitor = visitor;
        this.runs = runs;
        this.findings = findings;
    }

    @Schema(name = "DepreciationRunStart", description = "which month of which company is run")
    record Start(
            @Schema(description = "code of the company 核算主体", example = "1000", requiredMode = REQUIRED) String company,
            @Schema(description = "会计期间, this month or an earlier one", example = "2025-05", requiredMode = REQUIRED)
                    YearMonth month) {
        void requireComplete() {
            if (company == null || month == null) {
                throw new Refusal("disposal.field-missing", company == null ? "company" : "month");
            }
        }
    }

    @Schema(name = "DepreciationRun", description = "折旧计提, as it stands")
    record Resource(
            @Schema(description = "company and month", example = "1000/2025-05") String number,
            @Schema(description = "code of the company 核算主体") String company,
            @Schema(description = "会计期间") YearMonth month,
            @Schema(description = "状态") RunStatus status,
            @Schema(description = "how often its check-list was cleared 轮次") int round,
            @Schema(description = "sign-in name of who started it 启动人; system: the timer") String startedBy,
            @Schema(description = "启动时间, UTC") Instant startedAt,
            @Schema(description = "parts of the present phase that are done 已完成批次") int partsDone,
            @Schema(description = "parts of the present round 总批次") int parts,
            @Schema(description = "key of the voucher 折旧凭证, null until there is one", nullable = true)
                    String voucherKey) {
        static Resource of(DepreciationRun run, RunProgress progress) {
            return new Resource(
                    run.number(),
                    run.company(),
                    run.month(),
                    run.status(),
                    run.round(),
                    run.startedBy(),
                    run.startedAt(),
                    progress.partsDone(),
                    progress.parts(),
                    run.voucherKey());
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DEPRECIATION_WRITE)
    @Operation(
            operationId = "startDepreciationRun",
            summary = "Start the run of a month 启动折旧计提",
            description =
                    "Its check-list 检查清单 then waits for finance. Started again, the answer is the run there is. Asks for a"
                            + " finance reviewer 财务初审 or finance controller 财务主管 of the whole company.")
    ResponseEntity<Resource> start(@RequestBody Start start, Principal principal) {
        Person person = visitor.person(principal);
        start.requireComplete();
        visitor.requireOwn(person, start.company());
        DepreciationRun run = runs.start(start.company(), start.month(), person.login());
        URI location = ServletUriComponentsBuilder.fromCurrentRequestUri()
                .pathSegment(run.company(), run.month().toString())
                .build()
                .toUri();
        return ResponseEntity.created(location).body(Resource.of(run, findings.progress(run)));
    }

    @GetMapping("/{company}/{month}")
    @NeedsScope(Scope.DEPRECIATION_READ)
    @Operation(operationId = "depreciationRun", summary = "How the run of a month stands 查询折旧计提")
    Resource run(
            @Parameter(description = "code of the company 核算主体") @PathVariable String company,
            @Parameter(description = "会计期间") @PathVariable String month,
            Principal principal) {
        DepreciationRun run = visitor.run(visitor.person(principal), company + "/" + month);
        return Resource.of(run, findings.progress(run));
    }
}
