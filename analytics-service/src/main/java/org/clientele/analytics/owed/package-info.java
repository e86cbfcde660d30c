/** What salespeople owe leads and clients, and what is late of it. */
@NullMarked
package org.clientele.analytics.owed;

import org.jspecify.annotations.NullMarked;
