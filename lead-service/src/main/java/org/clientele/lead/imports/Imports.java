package org.clientele.lead.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All imports; each change is one conditional write. */
public interface Imports {

    Optional<Import> find(String importId);

    /** The newest that are older than this one, newest first. */
    List<Import> before(@Nullable String importId, int limit);

    /** Those that a worker goes on with. */
    List<Import> active();

    /** Adds it unless there is one with its id. */
    boolean add(Import first);

    /** Writes it if the version before it is what is stored. */
    boolean save(Import next);

    /** Takes away what was added and whose upload cannot be used. */
    void remove(Import unusable);
}
