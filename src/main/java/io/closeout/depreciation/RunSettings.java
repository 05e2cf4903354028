package io.closeout.depreciation;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param partSize cards of a part: well below what a job may hold its lock for (five minutes, then a second node takes it too)
 */
@ConfigurationProperties("closeout.depreciation")
record RunSettings(int partSize) {}
