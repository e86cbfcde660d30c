/** Plants names and addresses in every text that somebody can send, and looks for them in the facts. */
@NullMarked
package org.clientele.local.planted;

import org.jspecify.annotations.NullMarked;
