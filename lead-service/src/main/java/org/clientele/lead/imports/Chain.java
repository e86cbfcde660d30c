package org.clientele.lead.imports;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines ahead, up to the one that closes a quote if it is open before the first of them.
 *
 * <p>Where a quote closes is the same whichever of them it was opened before, so each line is looked at once as the
 * continuation of a record, however many records begin in vain.
 */
final class Chain {

    private final Lines lines;
    private final char separator;
    private final Deque<Link> links = new ArrayDeque<>();
    private int separators;

    /** A line, how many separators there are up to its end, and whether the quote is still open then. */
    private record Link(Line line, int separators, boolean open) {}

    Chain(Lines lines, char separator) {
        this.lines = lines;
        this.separator = separator;
    }

    /** The next line as the first of a record, null at the end. */
    @Nullable
    Line next() {
        if (links.isEmpty()) {
            separators = 0;
            return lines.next();
        }
        var next = links.removeFirst();
        separators = next.separators();
        return next.line();
    }

    /** Whether a quote that is open after this line, the last that was read, closes before the record is too long. */
    boolean closes(Line first, long longest) {
        while (links.isEmpty() || links.getLast().open()) {
            var line = lengthAfter(first) > longest ? null : lines.next();
            if (line == null) {
                return false;
            }
            var quotes = Quotes.ofQuoted(line.bytes(), separator);
            int before = links.isEmpty() ? separators : links.getLast().separators();
            links.addLast(new Link(line, before + quotes.separators(), quotes.open()));
        }
        return lengthAfter(first) <= longest;
    }

    private long lengthAfter(Line first) {
        return (links.isEmpty() ? first : links.getLast().line()).end() - first.start();
    }

    /** The separators between here and where the quote closes. */
    int separators() {
        return links.getLast().separators() - separators;
    }

    /** The lines from this one to the one where the quote closes. */
    List<Line> with(Line first) {
        return Stream.concat(Stream.of(first), links.stream().map(Link::line)).toList();
    }

    /** Passes them over. */
    void take() {
        links.clear();
    }
}
