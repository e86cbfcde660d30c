package org.clientele.lead.imports;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.background.Background;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people do with an import that was uploaded: map it, look at its rows, try it, start and stop it. */
@Service
public class ChangingImports {

    private final Imports imports;
    private final ReadingRows reading;
    private final SeenIds seen;
    private final Background background;

    ChangingImports(Imports imports, ReadingRows reading, SeenIds seen, Background background) {
        this.imports = imports;
        this.reading = reading;
        this.seen = seen;
        this.background = background;
    }

    /** Says what the columns are; another separator makes other headings. */
    public Optional<Import> map(String importId, Mapping mapping, OptionalLong version) {
        return change(importId, version, one -> {
            require(one, ImportState.READY, "mapped");
            var headings = headings(one, mapping.separator());
            MappingChecks.requireFits(mapping, headings.names());
            return one.mapped(separated(mapping, headings), headings);
        });
    }

    private Headings headings(Import one, @Nullable String separator) {
        if (separator == null || separator.equals(one.mapping().separator()) || one.format() == ImportFormat.NDJSON) {
            var same = one.mapping().separator();
            return new Headings(one.headings(), same == null ? null : same.charAt(0), one.firstRowAt());
        }
        try {
            return reading.headings(one.upload(), one.format(), separator.charAt(0));
        } catch (InvalidRowException none) {
            throw new InvalidMappingException("separator", "leaves no headings");
        }
    }

    private static Mapping separated(Mapping mapping, Headings headings) {
        var separator = headings.separator();
        return new Mapping(
                separator == null ? null : separator.toString(),
                mapping.columns(),
                mapping.defaults(),
                mapping.amounts(),
                mapping.dates(),
                mapping.zone());
    }

    /** The first rows and what would be made of them. */
    public List<CheckedRow> preview(Import one, int rows) {
        if (one.state() == ImportState.UPLOADING) {
            throw new WrongImportStateException(one.state(), "looked at");
        }
        return reading.after(one, Progress.from(one.firstRowAt()), rows);
    }

    /** Looks at all rows and takes none. */
    public Optional<Import> dryRun(String importId, OptionalLong version) {
        return change(importId, version, one -> {
            if (one.state() == ImportState.DRY_RUN) {
                return one;
            }
            require(one, ImportState.READY, "tried");
            seen.forget(importId);
            return one.tried(ImportState.DRY_RUN, DryRun.from(one.firstRowAt()));
        });
    }

    /** Takes all rows, from where it was stopped if it was. */
    public Optional<Import> start(String importId, OptionalLong version) {
        return change(importId, version, one -> switch (one.state()) {
            case RUNNING -> one;
            case READY, STOPPED -> {
                MappingChecks.requireComplete(one.mapping());
                yield one.in(ImportState.RUNNING);
            }
            case UPLOADING, DRY_RUN, FINISHED, REVERTING, REVERTED ->
                throw new WrongImportStateException(one.state(), "started");
        });
    }

    /** Takes no further row than those at hand. */
    public Optional<Import> stop(String importId, OptionalLong version) {
        return change(importId, version, one -> switch (one.state()) {
            case STOPPED -> one;
            case RUNNING, REVERTING -> one.in(ImportState.STOPPED);
            case DRY_RUN -> one.in(ImportState.READY);
            case UPLOADING, READY, FINISHED, REVERTED -> throw new WrongImportStateException(one.state(), "stopped");
        });
    }

    /** Takes back what it brought, from where that was stopped if it was. */
    public Optional<Import> revert(String importId, OptionalLong version, String by) {
        return change(importId, version, one -> switch (one.state()) {
            case REVERTING, REVERTED -> one;
            case STOPPED, FINISHED ->
                one.takenBack(
                        ImportState.REVERTING, Objects.requireNonNullElseGet(one.reversal(), () -> Reversal.from(by)));
            case UPLOADING, READY, DRY_RUN, RUNNING -> throw new WrongImportStateException(one.state(), "reverted");
        });
    }

    private static void require(Import one, ImportState needed, String wanted) {
        if (one.state() != needed) {
            throw new WrongImportStateException(one.state(), wanted);
        }
    }

    /** Decides again when somebody else, for example the worker, was faster. */
    private Optional<Import> change(String importId, OptionalLong version, UnaryOperator<Import> decide) {
        for (var found = imports.find(importId); found.isPresent(); found = imports.find(importId)) {
            var now = found.get();
            if (version.isPresent() && version.getAsLong() != now.version()) {
                throw new StaleVersionException("The import", version.getAsLong(), now.version());
            }
            var next = decide.apply(now);
            if (next.version() == now.version() || imports.save(next)) {
                background.wake(RunningImports.NAME);
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }
}
