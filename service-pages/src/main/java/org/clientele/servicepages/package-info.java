/** The frame of every page: who is signed in, how a page looks, what it says when something fails; no business word. */
@NullMarked
package org.clientele.servicepages;

import org.jspecify.annotations.NullMarked;
