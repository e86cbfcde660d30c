/** Sessions of people at pages, kept in the store so that any instance can go on with them. */
@NullMarked
package org.clientele.servicepages.session;

import org.jspecify.annotations.NullMarked;
