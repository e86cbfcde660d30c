package org.clientele.lead.forms;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.jspecify.annotations.Nullable;

/** All web forms. */
public interface Forms {

    /**
     * A form as it is kept.
     *
     * @param key stands for it on the pages; everybody can see it there
     */
    record Kept(String formId, String key, String madeBy, WebForm form, long version) {}

    /** Keeps a new form under a key of its own; one with the same id is kept as it was and answered. */
    Kept make(String formId, String madeBy, WebForm form, CommandKey command);

    /**
     * Changes a form.
     *
     * @param expected the version to change, empty for whichever there is
     * @throws org.clientele.eventdelivery.aggregate.StaleVersionException if it has another one
     */
    Kept change(String formId, OptionalLong expected, WebForm form);

    /** Gives a form another key; what is sent with the old one is refused from then on. */
    Kept replaceKey(String formId, CommandKey command);

    Optional<Kept> find(String formId);

    Optional<Kept> withKey(String key);

    /** At most so many, by id. */
    List<Kept> all(@Nullable String after, int limit);
}
