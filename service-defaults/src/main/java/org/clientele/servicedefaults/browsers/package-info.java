/** What browsers may do with what a service answers: pages of which other origins may call it, and what they show. */
@NullMarked
package org.clientele.servicedefaults.browsers;

import org.jspecify.annotations.NullMarked;
