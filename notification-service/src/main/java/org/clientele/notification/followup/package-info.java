/** Dated next actions that somebody owes a lead or a client: planned, due, delivered, done. */
@NullMarked
package org.clientele.notification.followup;

import org.jspecify.annotations.NullMarked;
