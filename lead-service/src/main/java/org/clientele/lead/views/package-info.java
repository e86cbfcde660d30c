/** Keeps the lists that people look at again and again. */
@NullMarked
package org.clientele.lead.views;

import org.jspecify.annotations.NullMarked;
