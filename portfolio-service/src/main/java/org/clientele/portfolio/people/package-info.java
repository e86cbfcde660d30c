/** Salespeople and the teams they belong to: who they are, where they work and when. */
@NullMarked
package org.clientele.portfolio.people;

import org.jspecify.annotations.NullMarked;
