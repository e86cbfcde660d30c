package org.clientele.lead.sources;

/** Somebody submits what they may not submit in the name of this source. */
public final class SourceNotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SourceRefusal refusal;

    public SourceNotAllowedException(SourceRefusal refusal) {
        super("The field " + refusal.field() + " " + refusal.message() + ".");
        this.refusal = refusal;
    }

    public SourceRefusal refusal() {
        return refusal;
    }
}
