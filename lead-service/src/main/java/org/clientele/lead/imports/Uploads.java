package org.clientele.lead.imports;

import java.io.InputStream;
import java.util.List;

/** What was uploaded, in pieces of a fixed length, so that no length costs memory. */
public interface Uploads {

    /** How long each piece is but the last. */
    int CHUNK = 256 * 1024;

    void write(String upload, int number, byte[] piece);

    /** Reads on from this byte, one piece at a time. */
    InputStream read(String upload, long from);

    void remove(String upload);

    /** The first so many after this one of which there are pieces, in the order of their ids. */
    List<String> after(String upload, int limit);
}
