package org.clientele.lead.lead;

/**
 * A lead that another one took in and gave back.
 *
 * @param opening the opening in which the lead that was given back has its keys from then on; no earlier one may count
 *     again, because somebody may have found it to be worth nothing in between
 */
public record GivenBack(String mergeId, long opening) {}
