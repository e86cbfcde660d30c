/** Reads rows that are JSON, and makes submissions as those over HTTP are made. */
@NullMarked
package org.clientele.lead.imports.json;

import org.jspecify.annotations.NullMarked;
