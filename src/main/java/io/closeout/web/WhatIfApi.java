package io.closeout.web;

import io.closeout.access.Scope;
import io.closeout.money.Money;
import io.closeout.whatif.WhatIf;
import io.closeout.whatif.WhatIfStatus;
import io.closeout.whatif.WhatIfs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells other systems what a version of the depreciation policy would do; it is handed in on the page. */
@RestController
@RequestMapping(path = "/api/what-if", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "What if 政策测算", description = "A version of the depreciation policy, priced before it is activated")
class WhatIfApi {
    private final Visitor visitor;
    private final WhatIfs questions;

    WhatIfApi(Visitor visitor, WhatIfs questions) {
        this.visitor = visitor;
        this.questions = questions;
    }

    @Schema(name = "WhatIfEffect", description = "a class in a month")
    record Effect(
            @Schema(description = "code of the asset class 资产类别") String assetClass,
            @Schema(description = "月份") YearMonth month,
            @Schema(description = "book charge as it stands 会计折旧，现行") Money before,
            @Schema(description = "book charge under the table 会计折旧，新政策") Money after,
            @Schema(description = "positive: less is charged 对利润的影响") Money profit,
            @Schema(description = "tax charge as it stands 税收折旧，现行") Money taxBefore,
            @Schema(description = "tax charge under the table 税收折旧，新政策") Money taxAfter,
            @Schema(description = "positive: less is deducted 对应纳税所得额的影响") Money taxable,
            @Schema(description = "positive: more deferred tax assets, or fewer liabilities 递延所得税资产增加")
                    Money deferredTax) {
        static Effect of(WhatIf.Effect effect) {
            return new Effect(
                    effect.assetClass(),
                    effect.month(),
                    effect.before(),
                    effect.after(),
                    effect.profit(),
                    effect.taxBefore(),
                    effect.taxAfter(),
                    effect.taxable(),
                    effect.deferredTax());
        }
    }

    @Schema(name = "WhatIf", description = "政策测算, as it stands")
    record Resource(
            @Schema(description = "编号") long id,
            @Schema(description = "code of the company 核算主体") String company,
            @Schema(description = "状态") WhatIfStatus status,
            @Schema(description = "adopted at the end of it 采用月份") YearMonth from,
            @Schema(description = "how many months after it are priced 测算月数") int months,
            @Schema(description = "priced so far 已测算资产") long cards,
            @Schema(description = "of them those that the version changes 受影响资产") long affected,
            @Schema(description = "by class and month, once it is priced 影响") List<Effect> effects) {}

    @GetMapping("/{id}")
    @NeedsScope(Scope.PRICING)
    @Operation(
            operationId = "whatIf",
            summary = "What a version of the policy would do 查询政策测算",
            description =
                    "Profit and tax by class and month. For analysts, finance and auditors of the whole company; the version is"
                            + " handed in on the page.")
    Resource one(@Parameter(description = "编号 of the question") @PathVariable long id, Principal principal) {
        WhatIf found = questions.find(id, visitor.person(principal).login());
        return new Resource(
                found.id(),
                found.company(),
                found.status(),
                found.from(),
                found.months(),
                found.cards(),
                found.affected(),
                found.effects().stream().map(Effect::of).toList());
    }
}
