package org.clientele.local.sample;

import java.util.List;

/**
 * What a lead of the sample became: the projects that it signed besides the first, and the time that was spent on it.
 */
record SampleClient(SampleLead lead, List<SampleProject> further, List<SampleEffort> efforts) {}
