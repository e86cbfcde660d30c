package org.clientele.local.promises;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** The promises that are looked at when the one campaign of a run has ended. */
@Suite
@SelectClasses({
    NoSubmissionIsLostTests.class,
    ALeadBecomesAClientOnceTests.class,
    HistoryComesAlongTests.class,
    NoReminderVanishesTests.class
})
class CampaignTests {}
