package org.clientele.lead.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** All imports. */
public interface Imports extends Repository<Import, ImportEvent> {

    /** The newest that are older than this one, newest first. */
    List<Versioned<Import>> before(@Nullable String importId, int limit);

    /** Those whose uploads go by this instant, the first first. */
    List<Import> withUploadsThatGo(Instant until, int limit);

    /** Those that a worker goes on with, by id; only those after the given one, if one is given. */
    List<Import> active(@Nullable String after, int limit);

    /** Those of these uploads that imports know. */
    Set<String> known(Collection<String> uploadIds);
}
