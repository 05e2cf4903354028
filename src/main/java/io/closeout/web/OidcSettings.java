package io.closeout.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param personClaim the claim that is a person's sign-in name here: one that the provider's administrators give, not one
 *     that its users change themselves
 */
@ConfigurationProperties("closeout.sign-in.oidc")
record OidcSettings(@DefaultValue("preferred_username") String personClaim) {}
