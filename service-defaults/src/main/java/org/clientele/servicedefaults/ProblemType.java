package org.clientele.servicedefaults;

import java.net.URI;
import org.springframework.http.HttpStatus;

/**
 * A kind of problem, which never changes its meaning: its status, its title and the last part of its address. Only
 * enumerations are kinds, so that all of them can be found and described.
 */
public interface ProblemType {

    /** As the enumeration has it: {@code WRONG_STATE}. */
    String name();

    HttpStatus status();

    /** In one sentence what went wrong, the same for each problem of this type. */
    String title();

    /** The last part of the address, for example {@code wrong-state}. */
    default String slug() {
        return Code.of(name());
    }

    /** What callers tell types apart by. */
    default URI uri() {
        return URI.create("https://clientele.org/problems/" + slug());
    }
}
