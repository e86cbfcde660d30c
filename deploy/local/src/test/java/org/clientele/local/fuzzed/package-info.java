/**
 * Sends a running platform inputs that are nearly right, by the thousand, and proves afterwards that nothing is
 * missing.
 */
@NullMarked
package org.clientele.local.fuzzed;

import org.jspecify.annotations.NullMarked;
