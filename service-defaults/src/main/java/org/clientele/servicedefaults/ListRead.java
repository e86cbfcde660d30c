package org.clientele.servicedefaults;

import java.util.List;
import java.util.Set;

/**
 * Somebody reads a list, or takes it along as a file.
 *
 * @param caller the id of whoever does
 * @param operation which, as the description of the API calls it
 * @param filters the names of what narrows it, in order; not what they are set to
 */
public record ListRead(String caller, Set<Role> roles, String operation, List<String> filters) {}
