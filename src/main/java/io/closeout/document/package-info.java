/** Files that are kept for good: by the hash of their content, so that nobody exchanges one unseen. Knows people only as names. */
@ApplicationModule(allowedDependencies = {"refusal", "time", "audit"})
package io.closeout.document;

import org.springframework.modulith.ApplicationModule;
