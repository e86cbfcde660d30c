/** The embedded MongoDB-protocol server: its documents and indexes are ordered keys in RocksDB. */
@NullMarked
package org.clientele.localbacking.store;

import org.jspecify.annotations.NullMarked;
