package org.clientele.servicepages.table;

/**
 * A column of a table.
 *
 * @param name in files and scripts, the same in every language
 * @param label as people read it
 * @param isNumber whether its cells are aligned as numbers
 */
public record Column(String name, String label, boolean isNumber) {}
