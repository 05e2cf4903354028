package io.closeout.workflow;

import io.closeout.depreciation.RuleVersions;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

@Component
class DeployedRuleVersions implements RuleVersions {
    private static final List<String> TABLES = List.of("DetermineAccounts", "DetermineDepreciationPolicy");

    private final RepositoryService repository;
    private final EngineAccess access;

    DeployedRuleVersions(RepositoryService repository, EngineAccess access) {
        this.repository = repository;
        this.access = access;
    }

    @Override
    public String now() {
        return access.asSystem(() -> TABLES.stream()
                .map(table -> table + " "
                        + repository
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey(table)
                                .latestVersion()
                                .singleResult()
                                .getVersion())
                .collect(Collectors.joining(", ")));
    }
}
