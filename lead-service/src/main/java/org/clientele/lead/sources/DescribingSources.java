package org.clientele.lead.sources;

import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Put;
import org.clientele.eventdelivery.event.By;
import org.springframework.stereotype.Service;

/** Says whose sources are. What is described as it already is changes nothing. */
@Service
public class DescribingSources {

    private final Sources sources;
    private final UsingSources using;

    DescribingSources(Sources sources, UsingSources using) {
        this.sources = sources;
        this.using = using;
    }

    /**
     * Makes a source what is described.
     *
     * @param expected the version to change, empty if none is named
     * @throws org.clientele.servicedefaults.VersionNeededException if it is known, differs and no version is named
     * @throws org.clientele.eventdelivery.aggregate.StaleVersionException if it has another version
     * @throws TooManySourcesException if it is one too many
     */
    public Put<Source> describe(Source description, OptionalLong expected, By by) {
        try {
            if (expected.isEmpty() && isOneTooMany(description)) {
                throw new TooManySourcesException();
            }
            return sources.put(beginning(description, by), change(description, expected, by));
        } finally {
            using.changed();
        }
    }

    private boolean isOneTooMany(Source description) {
        return using.known().size() >= Sources.MOST
                && sources.find(description.source()).isEmpty();
    }

    private static Beginning<Source, SourceEvent> beginning(Source description, By by) {
        var described = new SourceEvent.SourceDescribed(description);
        return new Beginning<>(description, CommandKey.once(), by, List.of(described));
    }

    private static Command<Source, SourceEvent> change(Source description, OptionalLong expected, By by) {
        return Command.<Source, SourceEvent>of(
                        description.source(),
                        CommandKey.once(),
                        by,
                        source -> source.describe(description, expected.isPresent()))
                .expecting(expected);
    }
}
