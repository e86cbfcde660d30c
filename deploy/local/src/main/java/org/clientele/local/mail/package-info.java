/** The mail server of a local run: takes every mail, delivers none, and shows them on a page. */
@NullMarked
package org.clientele.local.mail;

import org.jspecify.annotations.NullMarked;
