package org.clientele.local.fuzzed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests that no client would let anybody send, each over a connection of its own. */
final class Connection {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int STATUS_AT = 9;

    private Connection() {}

    /** The status is 0 if there was no answer; names of headers are in lower case. */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    static Answer send(HttpInput input) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            input.service().getHost(), input.service().getPort()),
                    PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, input.bytes());
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Who is refused early may find the connection closed while it still writes; the answer is there nevertheless. */
    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
        } catch (IOException refusedEarly) {
            return;
        }
    }

    private static Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, Map.of(), text);
        }
        var lines = text.substring(0, end).split("\r\n", -1);
        var headers = new TreeMap<String, String>();
        for (int at = 1; at < lines.length; at++) {
            var parts = lines[at].split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        int status = Integer.parseInt(lines[0].substring(STATUS_AT, STATUS_AT + 3));
        var rest = text.substring(end + 4);
        return status == 100 ? answer(rest) : new Answer(status, headers, body(rest, headers));
    }

    /** Sizes of chunks are left out; whoever looks for words in a body needs no more. */
    private static String body(String text, Map<String, String> headers) {
        return headers.getOrDefault("transfer-encoding", "").equals("chunked")
                ? text.replaceAll("(?m)(^|\\r\\n)[0-9a-f]+\\r\\n", "")
                : text;
    }
}
