package org.clientele.localbacking.store;

/** A key with its value. */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
record Entry(byte[] key, byte[] value) {}
