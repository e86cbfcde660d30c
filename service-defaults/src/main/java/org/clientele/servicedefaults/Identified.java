package org.clientele.servicedefaults;

/** An answer that shows a resource; where it was made just now, {@code Location} names it. */
public interface Identified {

    /** The last part of the resource's path. */
    String id();
}
