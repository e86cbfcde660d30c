package org.clientele.lead.forms;

import java.util.List;
import java.util.Optional;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** All web forms. */
public interface Forms extends Repository<Form, FormEvent> {

    /** The one that has this key now. */
    Optional<Form> withKey(String key);

    /** By id; only those after the given one, if one is given. */
    List<Versioned<Form>> all(@Nullable String after, int limit);
}
