package org.clientele.lead.imports;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.lead.lead.Author;
import org.springframework.stereotype.Service;

/**
 * Removes uploads when their time is over. That an upload goes is written down first, so that nobody begins to read
 * what is half removed; a crash in between leaves one that is found again. Pieces of which no import knows are left by
 * an attempt that broke off, or lost its import to another one: an import knows its upload before the first piece
 * comes.
 */
@Service
class RemovingUploads implements BackgroundWork {

    private static final int PAGE = 100;

    /** Each is looked for by itself. */
    private static final int LOOKED_AT = 20;

    private final Imports imports;
    private final Uploads uploads;
    private final SeenIds seen;
    private final Clock clock;
    private String looked = "";

    RemovingUploads(Imports imports, Uploads uploads, SeenIds seen, Clock clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.seen = seen;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old-uploads";
    }

    @Override
    public Pace pass() {
        var page = imports.withUploadsThatGo(clock.instant(), PAGE);
        page.forEach(this::remove);
        removeLeft();
        return page.size() == PAGE ? Pace.again() : Pace.rest(Pace.LONGEST);
    }

    private void remove(Import one) {
        var going = change(one, now -> now.letUploadGo(clock.instant()));
        if (going.upload().keeping() == Import.Upload.Keeping.GOING) {
            uploads.remove(going.upload().uploadId());
            seen.forget(one.importId());
            change(one, Import::uploadIsGone);
        }
    }

    /** Some in each pass, from the first again after the last. */
    private void removeLeft() {
        var some = uploads.after(looked, LOOKED_AT);
        looked = some.size() < LOOKED_AT ? "" : some.getLast();
        if (!some.isEmpty()) {
            var known = imports.known(some);
            some.stream().filter(upload -> !known.contains(upload)).forEach(uploads::remove);
        }
    }

    private Import change(Import one, Function<Import, List<ImportEvent>> decide) {
        return imports.change(Command.of(one.importId(), CommandKey.once(), Author.POLICY.by(), decide::apply))
                .state();
    }
}
