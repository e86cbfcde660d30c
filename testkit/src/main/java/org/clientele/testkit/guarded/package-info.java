/** A broker and a store that let nobody in without TLS and a name that they know, and the certificates for that. */
@NullMarked
package org.clientele.testkit.guarded;

import org.jspecify.annotations.NullMarked;
