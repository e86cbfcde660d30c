package org.clientele.lead.routing;

/** Rules name a team or somebody that is not known here. */
public final class UnknownTargetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    UnknownTargetException(String path) {
        super(path + " is not known");
        this.path = path;
    }

    /** Where it is named, for example {@code rules[0].target.id}. */
    public String path() {
        return path;
    }
}
