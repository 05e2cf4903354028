/** Messages to people: for now an inbox in the application; other channels follow the same way. */
@ApplicationModule(allowedDependencies = {"organisation", "time"})
package io.closeout.notification;

import org.springframework.modulith.ApplicationModule;
