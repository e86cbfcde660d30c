package org.clientele.lead.imports;

/** A mapping names what is not there, or does not say what is needed. */
public final class InvalidMappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String reason;

    InvalidMappingException(String path, String reason) {
        super(path + " " + reason);
        this.path = path;
        this.reason = reason;
    }

    /** The field of the mapping. */
    public String path() {
        return path;
    }

    public String reason() {
        return reason;
    }
}
