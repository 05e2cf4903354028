/** Tables in files: reads and writes them row by row, in bounded memory. Knows no business. */
@ApplicationModule(allowedDependencies = {"refusal"})
package io.closeout.sheet;

import org.springframework.modulith.ApplicationModule;
