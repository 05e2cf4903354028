package io.closeout.workflow;

import io.closeout.refusal.Refusal;
import jakarta.ws.rs.core.Response;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Closes what 7.24.0, the last community release, leaves open inside the engine. It cannot be switched off. The one class
 * that knows the engine's innards.
 */
@Component
class EngineHardening implements ProcessEnginePlugin {
    private final ApplicationContext beans;

    EngineHardening(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(beans));
        engine.setScriptEngineResolver(new NoScripts());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        // nothing is left to set
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        // nothing is left to set
    }

    /**
     * Evaluates freely only where a model does, within an execution or a task. An expression without such a scope comes
     * from a query, posted or stored in a filter: there an {@code orQueries} passes by the engine's own check, every bean
     * can be reached, and whoever may ask for tasks could run any code. Those that say who asks and when are let through.
     */
    private static final class GuardedExpressions extends SpringExpressionManager {
        GuardedExpressions(ApplicationContext beans) {
            super(beans);
        }

        @Override
        public Expression createExpression(String text) {
            return new GuardedExpression(this, text);
        }
    }

    private static final class GuardedExpression extends JuelExpression {
        private static final List<String> HARMLESS = List.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

        GuardedExpression(JuelExpressionManager expressions, String text) {
            super(expressions.createValueExpression(text), expressions, text);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            refuseWithout(scope);
            return super.getValue(scope, execution);
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
            refuseWithout(scope);
            super.setValue(value, scope, execution);
        }

        /** Not an exception of the engine's: those it wraps, and its interface would answer 500. */
        private void refuseWithout(VariableScope scope) {
            if (scope == null && !isLiteralText() && !HARMLESS.contains(getExpressionText())) {
                Refusal refusal = new Refusal("engine.expression", "", String.join(" ", HARMLESS));
                throw new InvalidRequestException(
                        Response.Status.BAD_REQUEST, refusal, refusal.sentence(LocaleContextHolder.getLocale()));
            }
        }
    }

    /** A model runs no script, not even one that a release deploys: there is no language for it. */
    private static final class NoScripts implements ScriptEngineResolver {
        @Override
        public ScriptEngine getScriptEngine(String language, boolean cached) {
            return null;
        }

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            return new ScriptEngineManager();
        }

        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {
            throw new UnsupportedOperationException("no script runs here");
        }
    }
}
