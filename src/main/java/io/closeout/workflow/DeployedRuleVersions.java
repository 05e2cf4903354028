package io.closeout.workflow;

import io.closeout.depreciation.RuleVersions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

@Component
class DeployedRuleVersions implements RuleVersions {
    private static final Set<String> TABLES = Set.of(
            "DetermineAccounts",
            "DetermineDepreciationPolicy",
            "DetermineTaxLife",
            "DetermineTaxDepreciation",
            "DetermineTaxSuspension");

    private final RepositoryService repository;
    private final EngineAccess access;

    DeployedRuleVersions(RepositoryService repository, EngineAccess access) {
        this.repository = repository;
        this.access = access;
    }

    @Override
    public String now() {
        return access.asSystem(() -> repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .filter(table -> TABLES.contains(table.getKey()))
                .sorted(Comparator.comparing(DecisionDefinition::getKey))
                .map(table -> table.getKey() + " " + table.getVersion())
                .collect(Collectors.joining(", ")));
    }
}
