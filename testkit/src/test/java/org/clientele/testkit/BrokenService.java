package org.clientele.testkit;

/** A main class that never gets ready. */
class BrokenService {

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            throw new IllegalStateException("the reason is in the log");
        }
    }
}
