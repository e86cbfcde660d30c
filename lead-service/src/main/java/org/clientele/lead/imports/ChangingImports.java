package org.clientele.lead.imports;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.sources.UsingSources;
import org.springframework.stereotype.Service;

/**
 * What people do with an import that was uploaded: map it, look at its rows, try it, start and stop it. Whoever may not
 * use its source may do no more than stop it.
 */
@Service
public class ChangingImports {

    private final Imports imports;
    private final ReadingRows reading;
    private final UsingSources sources;
    private final Background background;

    ChangingImports(Imports imports, ReadingRows reading, UsingSources sources, Background background) {
        this.imports = imports;
        this.reading = reading;
        this.sources = sources;
        this.background = background;
    }

    /**
     * Refuses whoever may not use the source of an import.
     *
     * @throws org.clientele.lead.sources.SourceNotAllowedException if they may not
     */
    public void require(Import one, By by) {
        sources.require(one.about().source(), by, false);
    }

    /** Says what the columns are; another separator makes other headings, so it is on the version that was read. */
    public Optional<Versioned<Import>> map(String importId, Mapping mapping, OptionalLong version, By by) {
        return imports.find(importId)
                .map(known -> imports.asRead(importId, version, found -> map(found, mapping, version, by)));
    }

    private Versioned<Import> map(Versioned<Import> found, Mapping mapping, OptionalLong version, By by) {
        require(found.state(), by);
        var headings = headings(found.state(), mapping);
        return imports.change(command(found.id(), by, one -> one.map(mapping, headings))
                .expecting(OptionalLong.of(version.orElse(found.version()))));
    }

    private Headings headings(Import one, Mapping mapping) {
        var separator = mapping.separator();
        if (separator == null || !one.hasOtherHeadings(separator)) {
            return one.headings();
        }
        try {
            return reading.headings(one.upload().uploadId(), one.about().format(), separator.charAt(0));
        } catch (InvalidRowException none) {
            throw new InvalidMappingException("separator", "leaves no headings");
        }
    }

    /** The first rows and what would be made of them. */
    public List<CheckedRow> preview(Import one, int rows, By by) {
        require(one, by);
        one.requireUploaded();
        return reading.after(one, Progress.from(one.columns().firstRowAt()), rows);
    }

    /** Looks at all rows and takes none. */
    public Optional<Versioned<Import>> dryRun(String importId, OptionalLong version, By by) {
        return change(importId, version, by, allowed(by, Import::startDryRun));
    }

    /** Takes all rows, from where it was stopped if it was. */
    public Optional<Versioned<Import>> start(String importId, OptionalLong version, By by) {
        return change(importId, version, by, allowed(by, Import::start));
    }

    /** Takes no further row than those at hand; nobody has to use the source for that. */
    public Optional<Versioned<Import>> stop(String importId, OptionalLong version, By by) {
        return change(importId, version, by, Import::stop);
    }

    /** Takes back what it brought, from where that was stopped if it was. */
    public Optional<Versioned<Import>> revert(String importId, OptionalLong version, By by) {
        return change(importId, version, by, allowed(by, one -> one.revert(by.actor())));
    }

    private Function<Import, List<? extends ImportEvent>> allowed(
            By by, Function<Import, List<? extends ImportEvent>> decide) {
        return one -> {
            require(one, by);
            return decide.apply(one);
        };
    }

    private Optional<Versioned<Import>> change(
            String importId, OptionalLong version, By by, Function<Import, List<? extends ImportEvent>> decide) {
        return imports.find(importId).map(found -> {
            var changed = imports.change(command(importId, by, decide).expecting(version));
            background.wake(RunningImports.NAME);
            return changed;
        });
    }

    private static Command<Import, ImportEvent> command(
            String importId, By by, Function<Import, List<? extends ImportEvent>> decide) {
        return Command.of(importId, CommandKey.once(), by, decide);
    }
}
