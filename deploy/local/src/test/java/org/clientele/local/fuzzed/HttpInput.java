package org.clientele.local.fuzzed;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request to the byte.
 *
 * @param operation what it was before it was changed
 * @param target path and query as they stand in the request line
 */
@SuppressWarnings("ArrayRecordComponent")
record HttpInput(String operation, URI service, String method, String target, Map<String, String> headers, byte[] body)
        implements Input {

    byte[] bytes() {
        var head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(service.getAuthority()).append("\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!headers.containsKey("Content-Length") && !headers.containsKey("Transfer-Encoding")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** Without the token. */
    @Override
    public String told() {
        var shown = new String(bytes(), StandardCharsets.UTF_8)
                .replaceAll("Bearer ey[\\w.-]+", "Bearer …")
                .replace("\u0000", "\\0");
        return operation + "\n" + shown.substring(0, Math.min(shown.length(), 3_000));
    }
}
