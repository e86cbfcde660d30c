package org.clientele.lead.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Lists of words that come as data: one a line, empty lines and those that begin with # do not count. */
final class Words {

    private Words() {}

    static List<String> in(String file) {
        try {
            return new ClassPathResource("matching/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
