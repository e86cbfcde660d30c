/** Keeps salespeople and teams in MongoDB and publishes their profiles. */
@NullMarked
package org.clientele.portfolio.people.mongo;

import org.jspecify.annotations.NullMarked;
