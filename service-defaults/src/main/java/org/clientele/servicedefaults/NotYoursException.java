package org.clientele.servicedefaults;

/** Whoever changes only what is their own wanted to change something else. */
public final class NotYoursException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what for example "The lead" */
    public NotYoursException(String what, String id) {
        super("%s %s is somebody else's.".formatted(what, id));
    }
}
