package org.clientele.lead.sources;

import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Creation;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
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

    /** What describing did: the source now, and whether it was described for the first time. */
    public record Described(Versioned<Source> now, boolean created) {}

    /**
     * Makes a source what is described.
     *
     * @param expected the version to change, empty if none is named
     * @throws org.clientele.servicedefaults.VersionNeededException if it is known, differs and no version is named
     * @throws StaleVersionException if it has another version
     * @throws TooManySourcesException if it is one too many
     */
    public Described describe(Source description, OptionalLong expected, By by) {
        try {
            return sources.find(description.source()).isEmpty()
                    ? begin(description, expected, by)
                    : change(description, expected, by);
        } finally {
            using.changed();
        }
    }

    private Described begin(Source description, OptionalLong expected, By by) {
        if (expected.isPresent()) {
            throw new StaleVersionException(description.source(), expected.getAsLong(), 0);
        }
        if (using.known().size() >= Sources.MOST) {
            throw new TooManySourcesException();
        }
        var described = new SourceEvent.SourceDescribed(description);
        var beginning = new Beginning<Source, SourceEvent>(description, CommandKey.once(), by, List.of(described));
        return sources.createAll(List.of(beginning)).getFirst() instanceof Creation.Created<Source> made
                ? new Described(made.versioned(), true)
                : change(description, expected, by);
    }

    private Described change(Source description, OptionalLong expected, By by) {
        var command = Command.<Source, SourceEvent>of(
                description.source(),
                CommandKey.once(),
                by,
                source -> source.describe(description, expected.isPresent()));
        return new Described(sources.change(command.expecting(expected)), false);
    }
}
