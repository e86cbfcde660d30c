package org.clientele.lead.imports;

/** An import cannot do this where it stands. */
public final class WrongImportStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongImportStateException(ImportState state, String wanted) {
        super("An import that is %s cannot be %s.".formatted(state, wanted));
    }

    private WrongImportStateException(String reason) {
        super(reason);
    }

    /** Nothing is left to be read. */
    static WrongImportStateException uploadGone() {
        return new WrongImportStateException("What was uploaded is not kept any more: upload it again.");
    }

    /** Somebody else uploads it at the same time. */
    static WrongImportStateException uploadedByTwo() {
        return new WrongImportStateException(ImportState.UPLOADING, "uploaded by two at once");
    }
}
