/** Hears which leads were given to whom and who the salespeople are, and tells what happens to follow-ups. */
@NullMarked
package org.clientele.notification.followup.events;

import org.jspecify.annotations.NullMarked;
