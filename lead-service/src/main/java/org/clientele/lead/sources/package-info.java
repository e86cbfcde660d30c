/** Says who may submit in the name of which source. */
@NullMarked
package org.clientele.lead.sources;

import org.jspecify.annotations.NullMarked;
