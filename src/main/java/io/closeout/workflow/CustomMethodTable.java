package io.closeout.workflow;

import io.closeout.refusal.Refusal;
import io.closeout.register.CustomMethod;
import io.closeout.register.CustomMethods;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** The deployed custom methods. What a card was registered with is kept on the card, so nothing is asked twice for it. */
@Component
class CustomMethodTable implements CustomMethods {
    private final RepositoryService repository;
    private final EngineAccess access;
    private final Map<String, CustomMethodRows> versions = new ConcurrentHashMap<>();

    CustomMethodTable(RepositoryService repository, EngineAccess access) {
        this.repository = repository;
        this.access = access;
    }

    @Override
    public CustomMethod inForce(String code) {
        DecisionDefinition latest = access.asSystem(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(CustomMethod.TABLE)
                .latestVersion()
                .singleResult());
        if (latest == null) {
            throw new Refusal("register.custom-method-unknown", "custom_method", CustomMethod.TABLE, code);
        }
        return versions.computeIfAbsent(
                        latest.getId(),
                        id -> new CustomMethodRows(access.asSystem(() -> repository.getDmnModelInstance(id))))
                .of(code);
    }
}
