/** Companies, branches, departments, people, their superiors and roles: the master that the engine's identities follow. */
@ApplicationModule(allowedDependencies = {"refusal", "time", "audit"})
package io.closeout.organisation;

import org.springframework.modulith.ApplicationModule;
