/** Event delivery over HTTP: the operators' view of parked records, and what its refusals mean to a caller. */
@NullMarked
package org.clientele.eventdelivery.parking.http;

import org.jspecify.annotations.NullMarked;
