package org.clientele.servicedefaults;

/** A change of what exists has to say which version it is made on. */
public final class VersionNeededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VersionNeededException(String what) {
        super(what + " exists: say in If-Match which version is to be changed.");
    }
}
