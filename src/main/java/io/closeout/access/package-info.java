/** How people and systems prove who they are: passwords, access tokens, and the slowing down of whoever guesses. */
@ApplicationModule(allowedDependencies = {"refusal", "time", "audit", "organisation"})
package io.closeout.access;

import org.springframework.modulith.ApplicationModule;
