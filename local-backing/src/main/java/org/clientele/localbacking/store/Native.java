package org.clientele.localbacking.store;

import org.rocksdb.RocksDBException;

/** Calls of the engine; that its files cannot be read or written is nothing that a command can answer. */
final class Native {

    private Native() {}

    interface Call<T> {
        T run() throws RocksDBException;
    }

    interface Action {
        void run() throws RocksDBException;
    }

    static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (RocksDBException e) {
            throw new IllegalStateException("the store's files: " + e.getMessage(), e);
        }
    }

    static void run(Action action) {
        call(() -> {
            action.run();
            return true;
        });
    }
}
