/** The published form of what becomes of efforts. */
@NullMarked
package org.clientele.portfolio.effort.events;

import org.jspecify.annotations.NullMarked;
