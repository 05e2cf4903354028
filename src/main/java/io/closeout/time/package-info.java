/** The one clock everybody asks, and working time. Knows nothing else. */
@ApplicationModule(allowedDependencies = {})
package io.closeout.time;

import org.springframework.modulith.ApplicationModule;
