/** What was said and written with a lead. */
@NullMarked
package org.clientele.lead.correspondence;

import org.jspecify.annotations.NullMarked;
