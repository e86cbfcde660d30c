package org.clientele.eventdelivery.former;

import java.util.ArrayList;
import java.util.List;
import org.clientele.eventdelivery.event.Outgoing;

/**
 * What a command decided: the new state, what is published, and the answer kept with the command key.
 *
 * <p>Each fact is a version of its own. An aggregate that publishes facts publishes at least one with every change, so
 * that the readers of its topic see 1, 2, 3, … per subject.
 */
public final class Change<S> {

    private final S state;
    private final boolean written;
    private final List<Numbered> records;
    private final int facts;
    private final String result;

    /** A record and by how much its number is above the version that was read. */
    record Numbered(Outgoing record, int step) {}

    private Change(S state, boolean written, List<Numbered> records, int facts, String result) {
        this.state = state;
        this.written = written;
        this.records = records;
        this.facts = facts;
        this.result = result;
    }

    /** Stores this state as a new version. */
    public static <S> Change<S> to(S state) {
        return new Change<>(state, true, List.of(), 0, "");
    }

    /** Leaves everything as it is: nothing is written or published and the command key is not kept. */
    public static <S> Change<S> none(S state) {
        return new Change<>(state, false, List.of(), 0, "");
    }

    /** Publishes a fact, with a version of its own. */
    public Change<S> fact(Outgoing event) {
        return publishing(new Numbered(event, facts + 1), facts + 1);
    }

    /**
     * Publishes a profile or a request that carries the number of the latest fact, or of the new version if there is
     * none.
     */
    public Change<S> with(Outgoing profileOrRequest) {
        return publishing(new Numbered(profileOrRequest, Math.max(1, facts)), facts);
    }

    /** Keeps this answer for repeats of the command. */
    public Change<S> answering(String answer) {
        return new Change<>(state, written, records, facts, answer);
    }

    private Change<S> publishing(Numbered record, int factsThen) {
        if (!written) {
            throw new IllegalStateException("A change that writes nothing cannot publish anything.");
        }
        var all = new ArrayList<>(records);
        all.add(record);
        return new Change<>(state, true, List.copyOf(all), factsThen, result);
    }

    public S state() {
        return state;
    }

    /** What is published, in order. */
    public List<Outgoing> published() {
        return records.stream().map(Numbered::record).toList();
    }

    public String result() {
        return result;
    }

    public boolean isWritten() {
        return written;
    }

    List<Numbered> records() {
        return records;
    }

    int versions() {
        return Math.max(1, facts);
    }
}
