package org.clientele.notification.reminder;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.clientele.notification.followup.FollowUp;
import org.clientele.notification.followup.Salesperson;
import org.springframework.stereotype.Component;

/** Words a reminder. */
@Component
class Letters {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final Names names;

    Letters(Names names) {
        this.names = names;
    }

    Mailbox.Letter reminder(FollowUp followUp, Salesperson owner, String to) {
        var subject = followUp.action().subject();
        var called = names.of(subject).orElse(subject.kind().code() + " " + subject.id());
        return new Mailbox.Letter(
                "<%s.%d@clientele>".formatted(followUp.followUpId(), followUp.occurrence()),
                to,
                "Follow up: " + called,
                text(followUp, owner, called));
    }

    private static String text(FollowUp followUp, Salesperson owner, String called) {
        var greeting = owner.givenName() == null ? "Hello" : "Hello " + owner.givenName();
        var note =
                followUp.action().note() == null ? "" : "\n" + followUp.action().note() + "\n";
        return """
                %s,

                %s is due with %s on %s (%s).
                %s
                Lead or client: %s
                Follow-up: %s
                """.formatted(
                        greeting,
                        followUp.action().reason(),
                        called,
                        DUE.format(followUp.plan().due().local()),
                        followUp.plan().due().zone(),
                        note,
                        followUp.action().subject().id(),
                        followUp.followUpId());
    }
}
