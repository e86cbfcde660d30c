/** What traces and logs say of the work that is done: nothing that a person has typed. */
@NullMarked
package org.clientele.servicedefaults.tracing;

import org.jspecify.annotations.NullMarked;
