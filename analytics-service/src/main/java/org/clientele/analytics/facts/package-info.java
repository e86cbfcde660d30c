/** What is known of clients and their projects: the fold of the log, and how old it is. */
@NullMarked
package org.clientele.analytics.facts;

import org.jspecify.annotations.NullMarked;
