package org.clientele.servicedefaults;

import java.util.List;

/**
 * Somebody reads a list, or takes it along as a file.
 *
 * @param operation which, as the description of the API calls it
 * @param filters the names of what narrows it, in order; not what they are set to
 */
public record ListRead(Caller caller, String operation, List<String> filters) {}
