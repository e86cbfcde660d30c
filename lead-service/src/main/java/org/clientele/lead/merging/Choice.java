package org.clientele.lead.merging;

import java.util.List;

/**
 * Which lead's value is kept in which fields; of all others the surviving lead keeps what it has and takes what it
 * lacks.
 *
 * @param ours fields of the surviving lead, even where it has nothing
 * @param theirs fields of the other lead, where it has something
 */
public record Choice(List<String> ours, List<String> theirs) {

    /** Nothing is chosen. */
    public static final Choice NONE = new Choice(List.of(), List.of());
}
