package org.clientele.localbacking.store;

/**
 * Where a collection or an index is.
 *
 * @param key in the catalogue
 * @param arrays whether an index has entries of arrays, several for one document
 * @param added whether it was made just now
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
record Place(byte[] key, Space space, boolean arrays, boolean added) {}
