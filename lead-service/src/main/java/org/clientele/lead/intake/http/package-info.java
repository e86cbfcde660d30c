/** Submissions over HTTP, one or many at a time. */
@NullMarked
package org.clientele.lead.intake.http;

import org.jspecify.annotations.NullMarked;
