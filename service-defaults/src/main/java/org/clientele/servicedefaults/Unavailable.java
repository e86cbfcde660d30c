package org.clientele.servicedefaults;

/**
 * Tells failures that mean "come back later" from the others; a library that talks to a store or broker provides one.
 */
public interface Unavailable {

    boolean isAway(Throwable failure);
}
