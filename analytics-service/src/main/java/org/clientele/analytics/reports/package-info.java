/** Keeps the views of figures that people look at again and again. */
@NullMarked
package org.clientele.analytics.reports;

import org.jspecify.annotations.NullMarked;
