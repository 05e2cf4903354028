package io.closeout.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the starter's settings cannot say. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
    /** After the starter's own filters for the webapps. */
    private static final int SIGNED_IN_ORDER = 201;

    /** The engine starts after Flyway has made its tables. */
    @Bean
    static AbstractDependsOnBeanFactoryPostProcessor engineAfterMigration() {
        return new AbstractDependsOnBeanFactoryPostProcessor(
                ProcessEngine.class, ProcessEngineFactoryBean.class, "flywayInitializer") {};
    }

    /** Tasklist and Cockpit take the person who is signed in to the application. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> signedInPersonForWebapps() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter("authentication-provider", SignedInPerson.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(SIGNED_IN_ORDER);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RefusedCompletions> refusedCompletions(ObjectMapper json) {
        FilterRegistrationBean<RefusedCompletions> filter = new FilterRegistrationBean<>(new RefusedCompletions(json));
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(SIGNED_IN_ORDER - 1);
        return filter;
    }

    /** Named by its servlet, a filter comes after all that are named by addresses: after the engine's check against forgery. */
    @Bean
    FilterRegistrationBean<TasksGivenBack> tasksGivenBack(ObjectProvider<Tasks> tasks) {
        FilterRegistrationBean<TasksGivenBack> filter = new FilterRegistrationBean<>(new TasksGivenBack(tasks));
        filter.addServletNames("Engine Api");
        return filter;
    }

    /** Before the engine's own filters, which read bodies too. */
    @Bean
    FilterRegistrationBean<PostedAnswers> postedAnswers() {
        FilterRegistrationBean<PostedAnswers> filter = new FilterRegistrationBean<>(new PostedAnswers());
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(SIGNED_IN_ORDER - 2);
        return filter;
    }
}
