package org.clientele.local.promises;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** All who look at the one campaign, in the one process that goes through it; the build runs none of them elsewhere. */
@Suite
@SelectClasses({
    ALeadBecomesAClientOnceTests.class,
    AMergeCanBeUndoneTests.class,
    CrashPointsTests.class,
    EveryFigureCanBeTrustedTests.class,
    HistoryComesAlongTests.class,
    NoReminderVanishesTests.class,
    NoSubmissionIsLostTests.class,
    RollingUpgradeTests.class,
    TheEventsAreAnOpenContractTests.class
})
class CampaignSuite {}
