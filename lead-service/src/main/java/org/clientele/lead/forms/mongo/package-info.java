/** Stores web forms. */
@NullMarked
package org.clientele.lead.forms.mongo;

import org.jspecify.annotations.NullMarked;
