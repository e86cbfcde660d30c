package org.clientele.notification.reminder;

import java.util.Optional;
import org.clientele.notification.followup.Subject;

/** What leads and clients are called, as far as it is known. */
public interface Names {

    Optional<String> of(Subject subject);
}
