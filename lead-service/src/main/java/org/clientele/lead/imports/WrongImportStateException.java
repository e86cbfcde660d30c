package org.clientele.lead.imports;

/** An import cannot do this where it stands. */
public final class WrongImportStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongImportStateException(ImportState state, String wanted) {
        super("An import that is %s cannot be %s.".formatted(state, wanted));
    }

    /** Somebody else uploads it at the same time. */
    static WrongImportStateException uploadedByTwo() {
        return new WrongImportStateException(ImportState.UPLOADING, "uploaded by two at once");
    }
}
