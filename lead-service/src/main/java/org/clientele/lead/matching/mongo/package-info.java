/** Keeps the keys of open leads in MongoDB. */
@NullMarked
package org.clientele.lead.matching.mongo;

import org.jspecify.annotations.NullMarked;
