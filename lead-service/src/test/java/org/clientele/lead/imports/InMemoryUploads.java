package org.clientele.lead.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Uploads in memory. */
final class InMemoryUploads implements Uploads {

    private final Map<String, TreeMap<Integer, byte[]>> pieces = new HashMap<>();

    @Override
    public void write(String upload, int number, byte[] piece) {
        pieces.computeIfAbsent(upload, first -> new TreeMap<>()).put(number, piece);
    }

    @Override
    public InputStream read(String upload, long from) {
        var whole = new ByteArrayOutputStream();
        pieces.getOrDefault(upload, new TreeMap<>()).values().forEach(whole::writeBytes);
        var stream = new ByteArrayInputStream(whole.toByteArray());
        var unused = stream.skip(from);
        return stream;
    }

    @Override
    public void remove(String upload) {
        pieces.remove(upload);
    }

    @Override
    public List<String> after(String upload, int limit) {
        return pieces.keySet().stream()
                .filter(other -> other.compareTo(upload) > 0)
                .sorted()
                .limit(limit)
                .toList();
    }
}
