package org.clientele.lead.imports;

/** An upload has more bytes than one may have. */
public final class UploadTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UploadTooLargeException(long most) {
        super("An upload may have %d bytes.".formatted(most));
    }
}
