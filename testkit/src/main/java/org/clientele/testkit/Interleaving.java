package org.clientele.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs a few actors over and over, one step of one of them at a time, until every order of their steps was tried that
 * needs no more switches and crashes than allowed. The same orders every time, and no clock.
 */
public final class Interleaving {

    /** What is tried: actors in a world of their own, and what must be true of it when all have stopped. */
    public abstract static class World {

        private final List<Runnable> actors = new ArrayList<>();

        /** Adds one who does this, a step at a time. */
        public void actor(Runnable work) {
            actors.add(work);
        }

        /** Throws what is wrong when all have stopped. */
        protected abstract void check();
    }

    /** Whoever is told so at a step does nothing after it. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("crashed", null, false, false); // thousands of them, and nobody asks where
        }
    }

    private record Move(Actor actor, boolean isSwitch, boolean isCrash) {}

    private final int mostSwitches;
    private final int mostCrashes;

    public Interleaving(int mostSwitches, int mostCrashes) {
        this.mostSwitches = mostSwitches;
        this.mostCrashes = mostCrashes;
    }

    /** Answers how many orders there were; the world is made anew for each and calls its argument before each step. */
    public int tryAll(Function<Runnable, World> worlds) {
        var tried = new CompletableFuture<Integer>();
        Thread.startVirtualThread(() -> {
            try {
                tried.complete(tryEach(worlds));
            } catch (Throwable failure) {
                tried.completeExceptionally(failure);
            }
        });
        return awaited(tried);
    }

    /** Between virtual threads a step is handed over and back without another one of the system's. */
    private int tryEach(Function<Runnable, World> worlds) {
        var choices = new Choices();
        int tried = 0;
        do {
            choices.begin();
            run(worlds.apply(Actor::step), choices);
            tried++;
        } while (choices.next());
        return tried;
    }

    private static int awaited(CompletableFuture<Integer> tried) {
        try {
            return tried.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof AssertionError refuted) {
                throw refuted;
            }
            throw failed;
        }
    }

    private void run(World world, Choices choices) {
        var actors = world.actors.stream().map(Actor::new).toList();
        try {
            play(actors, choices);
            world.check();
        } catch (Throwable failure) {
            throw new AssertionError("In the order " + choices, failure);
        }
    }

    private void play(List<Actor> actors, Choices choices) {
        @Nullable Actor current = null;
        int switches = 0;
        int crashes = 0;
        while (actors.stream().anyMatch(Actor::isRunning)) {
            var moves = moves(actors, current, switches < mostSwitches, crashes < mostCrashes);
            var move = moves.get(choices.choose(moves.size()));
            switches += move.isSwitch() ? 1 : 0;
            crashes += move.isCrash() ? 1 : 0;
            current = move.actor();
            current.go(move.isCrash());
        }
        actors.forEach(Actor::requireNoFailure);
    }

    private static List<Move> moves(List<Actor> actors, @Nullable Actor current, boolean maySwitch, boolean mayCrash) {
        var moves = new ArrayList<Move>();
        boolean stays = current != null && current.isRunning();
        if (current != null && stays) {
            moves.add(new Move(current, false, false));
            if (mayCrash) {
                moves.add(new Move(current, false, true));
            }
        }
        for (var actor : actors) {
            if (actor != current && actor.isRunning() && (!stays || maySwitch)) {
                moves.add(new Move(actor, stays, false));
            }
        }
        return moves;
    }

    /** One actor; it waits before each of its steps until it is told to go. */
    private static final class Actor {

        private static final ThreadLocal<Actor> SELF = new ThreadLocal<>();

        private final Semaphore go = new Semaphore(0);
        private final Semaphore stopped = new Semaphore(0);
        private boolean running = true;
        private boolean crashed;
        private @Nullable Throwable failure;

        Actor(Runnable work) {
            Thread.startVirtualThread(() -> live(work));
        }

        private void live(Runnable work) {
            SELF.set(this);
            try {
                await();
                work.run();
            } catch (Crash end) {
                crashed = true;
            } catch (Throwable thrown) {
                failure = thrown;
            } finally {
                running = false;
                stopped.release();
            }
        }

        /** Outside of actors, before and after the play, nobody waits. */
        static void step() {
            var self = SELF.get();
            if (self != null) {
                self.stopped.release();
                self.await();
            }
        }

        private void await() {
            go.acquireUninterruptibly();
            if (crashed) {
                throw new Crash();
            }
        }

        void go(boolean crash) {
            crashed |= crash;
            go.release();
            stopped.acquireUninterruptibly();
        }

        boolean isRunning() {
            return running;
        }

        void requireNoFailure() {
            if (failure != null) {
                throw new AssertionError("An actor failed", failure);
            }
        }
    }

    /** Which of its possibilities was chosen at each point; the next order differs at the last point that has more. */
    private static final class Choices {

        private final List<Integer> chosen = new ArrayList<>();
        private final List<Integer> possible = new ArrayList<>();
        private int at;

        void begin() {
            at = 0;
            possible.clear();
        }

        int choose(int possibilities) {
            if (at == chosen.size()) {
                chosen.add(0);
            }
            possible.add(possibilities);
            return chosen.get(at++);
        }

        boolean next() {
            while (!chosen.isEmpty()) {
                int last = chosen.removeLast();
                if (last + 1 < possible.get(chosen.size())) {
                    chosen.add(last + 1);
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return chosen.toString();
        }
    }
}
