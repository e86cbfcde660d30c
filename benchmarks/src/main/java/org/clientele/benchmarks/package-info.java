/** What the store and the broker of a run can do by themselves, to set the platform's figures beside. */
@NullMarked
package org.clientele.benchmarks;

import org.jspecify.annotations.NullMarked;
