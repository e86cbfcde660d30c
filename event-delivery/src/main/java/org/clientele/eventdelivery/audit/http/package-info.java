/** The audit log over HTTP. */
@NullMarked
package org.clientele.eventdelivery.audit.http;

import org.jspecify.annotations.NullMarked;
