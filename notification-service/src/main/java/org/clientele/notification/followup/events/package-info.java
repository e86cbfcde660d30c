/** Hears which leads were given to whom, and who the salespeople are. */
@NullMarked
package org.clientele.notification.followup.events;

import org.jspecify.annotations.NullMarked;
