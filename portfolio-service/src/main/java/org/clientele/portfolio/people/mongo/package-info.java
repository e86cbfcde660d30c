/** Keeps salespeople and teams in MongoDB. */
@NullMarked
package org.clientele.portfolio.people.mongo;

import org.jspecify.annotations.NullMarked;
