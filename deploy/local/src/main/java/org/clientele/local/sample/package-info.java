/** The sample organisation of a local run: generated from a seed and entered through the public APIs. */
@NullMarked
package org.clientele.local.sample;

import org.jspecify.annotations.NullMarked;
