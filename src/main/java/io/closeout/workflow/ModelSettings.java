package io.closeout.workflow;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param redeployOnChange whether changed files of the class path replace what is deployed; in production only a release
 *                         does
 */
@ConfigurationProperties("closeout.models")
record ModelSettings(boolean redeployOnChange) {}
