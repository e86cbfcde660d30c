package org.clientele.lead.lead.mongo;

import java.time.Duration;
import org.clientele.eventdelivery.background.DueWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks for conversions again, and for their undoing, until there is an answer. */
@Component
class DueConversions {

    DueConversions(MongoLeads leads, DueWork dueWork, @Value("${clientele.conversion.ask-again}") Duration askAgain) {
        dueWork.register(leads.askedAgainAfter(askAgain));
    }
}
