/** Keeps of each follow-up of a lead whether it is still to come. */
@NullMarked
package org.clientele.lead.pace.mongo;

import org.jspecify.annotations.NullMarked;
