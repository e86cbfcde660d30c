/** What one operation costs: counted in calls, documents and records, and measured beside what it costs at least. */
@NullMarked
package org.clientele.local.costs;

import org.jspecify.annotations.NullMarked;
