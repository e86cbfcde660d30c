/** Signing in and out at an OpenID Connect provider, and which pages need it. */
@NullMarked
package org.clientele.servicepages.signin;

import org.jspecify.annotations.NullMarked;
