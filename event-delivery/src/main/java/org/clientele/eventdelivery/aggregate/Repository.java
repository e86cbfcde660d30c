package org.clientele.eventdelivery.aggregate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.clientele.eventdelivery.failure.TooBusyException;
import org.clientele.eventdelivery.failure.Tries;

/**
 * All aggregates of one kind. State, version, published records and command keys change together or not at all, and a
 * repeated command changes nothing.
 *
 * @param <S> the state
 * @param <E> its events
 */
public interface Repository<S, E> {

    Optional<Versioned<S>> find(String id);

    /** Those of the ids that exist, in no particular order. */
    List<Versioned<S>> findAll(Collection<String> ids);

    /**
     * Begins an aggregate; if its id exists, the answer is the one that exists.
     *
     * @throws KeyReusedException if it was begun from another body
     */
    default Versioned<S> create(Beginning<S, E> beginning) {
        return createAll(List.of(beginning)).getFirst().orThrow();
    }

    /** Begins many; each has its own outcome, in order. */
    List<Creation<S>> createAll(List<Beginning<S, E>> beginnings);

    /**
     * Carries out a command; a command that was carried out before answers with the aggregate as it is now.
     *
     * @throws NoSuchAggregateException if there is none
     * @throws StaleVersionException if it has another version than the expected one
     * @throws KeyReusedException if the key was used for another body
     * @throws org.clientele.eventdelivery.failure.OutboxFullException if too much of it waits for the broker
     * @throws TooBusyException if others are always faster
     */
    default Versioned<S> change(Command<S, E> command) {
        return changeAll(List.of(command)).getFirst();
    }

    /** Carries out many, in order for each id; what one of them throws is thrown after the others are written. */
    List<Versioned<S>> changeAll(List<Command<S, E>> commands);

    /**
     * Puts an aggregate as it shall be: begins it if there is none, else changes it.
     *
     * @throws StaleVersionException if it has another version than the expected one, or there is none
     */
    default Put<S> put(Beginning<S, E> beginning, Command<S, E> change) {
        if (find(change.id()).isEmpty()) {
            if (change.expected().isPresent()) {
                throw new StaleVersionException(change.id(), change.expected().getAsLong(), 0);
            }
            if (createAll(List.of(beginning)).getFirst() instanceof Creation.Created<S> made) {
                return new Put<>(made.versioned(), true);
            }
        }
        return new Put<>(change(change), false);
    }

    /**
     * Takes an aggregate away: only for those that concern nobody else, since what it still had to tell goes with it.
     *
     * @return false if it has another version by now, or is gone already
     */
    boolean remove(Versioned<S> seen);

    /**
     * Lets an attempt look around before it changes an aggregate in the version that was read and in no other; again
     * while others change it meanwhile, unless the asker has seen one version and wants no other.
     *
     * @throws NoSuchAggregateException if there is none
     * @throws StaleVersionException if it has another version than the expected one
     * @throws TooBusyException if no version is expected and others are always faster
     */
    default <T> T asRead(String id, OptionalLong expected, Function<Versioned<S>, T> attempt) {
        return Tries.forResult(id, () -> {
            var read = find(id).orElseThrow(() -> new NoSuchAggregateException("the aggregates", id));
            try {
                return Optional.of(attempt.apply(read));
            } catch (StaleVersionException changedMeanwhile) {
                if (expected.isPresent()) {
                    throw changedMeanwhile;
                }
                return Optional.empty();
            }
        });
    }
}
