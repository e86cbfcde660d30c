/** Imports over HTTP. */
@NullMarked
package org.clientele.lead.imports.http;

import org.jspecify.annotations.NullMarked;
