package org.clientele.lead.imports;

import java.io.InputStream;

/** What was uploaded, in pieces of a fixed length, so that no length costs memory. */
public interface Uploads {

    /** How long each piece is but the last. */
    int CHUNK = 256 * 1024;

    void write(String upload, int number, byte[] piece);

    /** Reads on from this byte, one piece at a time. */
    InputStream read(String upload, long from);

    void remove(String upload);
}
