/** How a request is turned down: the sentence, the field it belongs to, the remedy. Knows nothing else. */
@ApplicationModule(allowedDependencies = {})
package io.closeout.refusal;

import org.springframework.modulith.ApplicationModule;
