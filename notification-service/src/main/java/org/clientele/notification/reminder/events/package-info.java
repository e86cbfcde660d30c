/** Hears what leads and clients are called. */
@NullMarked
package org.clientele.notification.reminder.events;

import org.jspecify.annotations.NullMarked;
