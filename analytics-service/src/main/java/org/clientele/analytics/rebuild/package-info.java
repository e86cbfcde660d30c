/** Records the log once more beside the running facts, compares both, and has figures read the one or the other. */
@NullMarked
package org.clientele.analytics.rebuild;

import org.jspecify.annotations.NullMarked;
