/**
 * The only module that knows the engine: process ids, delegates, listeners, decision tables, deployment, the engine's
 * identities and authorizations. Offers {@link io.closeout.workflow.Tasks} to the pages.
 */
@ApplicationModule
package io.closeout.workflow;

import org.springframework.modulith.ApplicationModule;
