package org.clientele.portfolio.onboarding;

import java.util.List;

/**
 * What was exchanged with a lead, and with those that are part of it, before it was converted.
 *
 * @param count how many entries the client has when its history is complete
 * @param entryIds which they are, as far as the lead has named them
 */
public record AnnouncedHistory(int count, List<String> entryIds) {}
