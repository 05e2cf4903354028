/** Amounts of money, exact to the fen, and how they are shared out. Knows nothing else. */
@ApplicationModule(allowedDependencies = {})
package io.closeout.money;

import org.springframework.modulith.ApplicationModule;
