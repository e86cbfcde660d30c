/** Tables of figures: the one place from which a page, its chart and its file take their numbers. */
@NullMarked
package org.clientele.servicepages.table;

import org.jspecify.annotations.NullMarked;
