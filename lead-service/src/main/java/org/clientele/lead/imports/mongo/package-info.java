/** Keeps imports and what was uploaded for them in MongoDB. */
@NullMarked
package org.clientele.lead.imports.mongo;

import org.jspecify.annotations.NullMarked;
