package io.closeout.workflow;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the starter's settings cannot say. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
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
        filter.setOrder(201);
        return filter;
    }
}
