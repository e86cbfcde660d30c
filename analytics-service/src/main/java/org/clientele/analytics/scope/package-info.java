/** What a figure is about: whose, of which days and kinds, in which currency, and from when it is seen. */
@NullMarked
package org.clientele.analytics.scope;

import org.jspecify.annotations.NullMarked;
