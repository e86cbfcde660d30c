package org.clientele.lead.lead.mongo;

import org.clientele.eventdelivery.background.DueWork;
import org.springframework.stereotype.Component;

/** Asks for conversions again, and for their undoing, until there is an answer. */
@Component
class DueConversions {

    DueConversions(MongoLeads leads, DueWork dueWork) {
        dueWork.register(leads.askedAgain());
    }
}
