package org.clientele.local.promises;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All who look at the one campaign, in the one process that goes through it. */
@Suite
@SelectPackages("org.clientele.local.promises")
@ExcludeClassNamePatterns(".*\\.WholePlatformKilledTests")
class CampaignSuite {}
