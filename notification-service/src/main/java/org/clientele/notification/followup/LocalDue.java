package org.clientele.notification.followup;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When something shall be due, as somebody asks for it: without a zone it is the one that goes without saying. */
public record LocalDue(LocalDateTime local, @Nullable ZoneId zone) {

    DueTime orIn(ZoneId usual) {
        return new DueTime(local, zone == null ? usual : zone);
    }
}
