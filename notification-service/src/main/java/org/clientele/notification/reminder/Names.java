package org.clientele.notification.reminder;

import java.util.List;
import java.util.Optional;
import org.clientele.notification.followup.Subject;

/** What leads and clients are called, as far as it is known. */
public interface Names {

    /**
     * What the profile of this number says.
     *
     * @param name empty if it says nothing
     */
    record Name(Subject subject, String name, long sequence) {}

    Optional<String> of(Subject subject);

    /** Takes the names of the newest profiles; older ones change nothing. */
    void learn(List<Name> names);

    /** The number stays, so that an older profile that comes again does not bring the name back. */
    void forget(Subject subject);
}
