package io.closeout.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The directory that checks passwords, by LDAP.
 *
 * @param url             with the base, e.g. {@code ldaps://directory.example:636/dc=example,dc=org}
 * @param searchBase      below the base
 * @param searchFilter    {@code {0}} is the sign-in name
 * @param managerDn       who searches; empty: nobody in particular
 */
@ConfigurationProperties("closeout.sign-in.ldap")
record DirectorySettings(
        String url,
        @DefaultValue("") String searchBase,
        @DefaultValue("(uid={0})") String searchFilter,
        @DefaultValue("") String managerDn,
        @DefaultValue("") String managerPassword) {}
