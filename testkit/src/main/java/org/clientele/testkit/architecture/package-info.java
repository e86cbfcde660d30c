/** What every service and library must look like from inside, as rules that name each breach. */
@NullMarked
package org.clientele.testkit.architecture;

import org.jspecify.annotations.NullMarked;
