/** The published form of what becomes of projects. */
@NullMarked
package org.clientele.portfolio.project.events;

import org.jspecify.annotations.NullMarked;
