/** Pages and REST on top of all modules; no rule lives here. */
@ApplicationModule
package io.closeout.web;

import org.springframework.modulith.ApplicationModule;
