/** The whole platform in one JVM, wired as in production: services meet over Kafka and HTTP only. */
@NullMarked
package org.clientele.local;

import org.jspecify.annotations.NullMarked;
