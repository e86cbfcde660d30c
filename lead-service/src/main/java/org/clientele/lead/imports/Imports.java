package org.clientele.lead.imports;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** All imports. */
public interface Imports extends Repository<Import, ImportEvent> {

    /** The newest that are older than this one, newest first. */
    List<Versioned<Import>> before(@Nullable String importId, int limit);

    /** Those whose uploads go by this instant, the first first. */
    List<Import> withUploadsThatGo(Instant until, int limit);

    /** Those that a worker goes on with. */
    List<Import> active();
}
