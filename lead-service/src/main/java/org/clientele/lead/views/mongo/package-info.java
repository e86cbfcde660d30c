/** Stores saved views. */
@NullMarked
package org.clientele.lead.views.mongo;

import org.jspecify.annotations.NullMarked;
