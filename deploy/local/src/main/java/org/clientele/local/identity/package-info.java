/**
 * The identity server of a local run: real tokens from a real authorization server, with secrets that exist here only.
 */
@NullMarked
package org.clientele.local.identity;

import org.jspecify.annotations.NullMarked;
