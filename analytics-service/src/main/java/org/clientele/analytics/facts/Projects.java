package org.clientele.analytics.facts;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All projects, by the day on which they were signed. Each is there as its newest version has it; what was known of it
 * before is kept aside. Not safe for concurrent use.
 */
public final class Projects {

    private static final long NOWHERE = Long.MIN_VALUE;

    private final Dictionary dictionary;
    private final TreeMap<Integer, ProjectBlock> days = new TreeMap<>();
    private final Versions<Project> versions = new Versions<>();
    /** By the number of the project: its day and its place in the block of that day. */
    private final LongArrayList places = new LongArrayList();

    private final LongArrayList sequences = new LongArrayList();
    private int size;

    Projects(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** How many there are now. */
    public int size() {
        return size;
    }

    /**
     * The projects that were signed on these days, as they were known at an instant. Of the blocks only those rows
     * count that were {@link ProjectBlock#known} by then.
     *
     * @param asOf milliseconds since 1970-01-01, {@link Long#MAX_VALUE} for what is known now
     */
    public List<ProjectBlock> signed(@Nullable LocalDate from, @Nullable LocalDate to, long asOf) {
        int first = from == null ? Integer.MIN_VALUE : Math.toIntExact(from.toEpochDay());
        int last = to == null ? Integer.MAX_VALUE : Math.toIntExact(to.toEpochDay());
        var blocks = new ArrayList<>(days.subMap(first, true, last, true).values());
        if (asOf != Long.MAX_VALUE) {
            blocks.addAll(older(first, last, asOf));
        }
        return blocks;
    }

    private List<ProjectBlock> older(int first, int last, long asOf) {
        var blocks = new TreeMap<Integer, ProjectBlock>();
        versions.asOf(asOf, (project, fact) -> {
            int day = day(fact);
            if (day >= first && day <= last) {
                blocks.computeIfAbsent(day, ProjectBlock::new).add(project, fact, Long.MIN_VALUE, dictionary);
            }
        });
        return List.copyOf(blocks.values());
    }

    /** The project as it was known at an instant. */
    public Optional<Project> find(String projectId, long asOf) {
        int project = dictionary.projects().find(projectId);
        if (project == Ids.UNKNOWN) {
            return Optional.empty();
        }
        return versions.has(project) ? versions.asOf(project, asOf) : only(project, asOf);
    }

    private Optional<Project> only(int project, long asOf) {
        long place = places.getLong(project);
        if (place == NOWHERE || block(place).known(at(place)) > asOf) {
            return Optional.empty();
        }
        return Optional.of(block(place).fact(at(place), dictionary));
    }

    /** Folds a version in; whether anything is different now. */
    boolean keep(Project fact, long sequence, long known) {
        return keep(dictionary.projects().number(fact.projectId()), fact, sequence, known);
    }

    /** Whatever was said of it before, and comes later, counts no more; whether it did. */
    boolean remove(String projectId, long sequence, long known) {
        return keep(dictionary.projects().number(projectId), null, sequence, known);
    }

    private boolean keep(int project, @Nullable Project fact, long sequence, long known) {
        makeRoom(project);
        if (sequence == sequences.getLong(project)) {
            return false;
        }
        boolean first = sequences.getLong(project) == 0;
        if (!first || fact == null) {
            versions.add(project, sequence, fact, known);
            if (fact != null) {
                ProjectBlock.number(fact, dictionary);
            }
            keepAsideWhatIsThere(project);
        }
        return sequence > sequences.getLong(project)
                && replace(project, fact, sequence, first ? known : Versions.SEVERAL);
    }

    private void keepAsideWhatIsThere(int project) {
        long place = places.getLong(project);
        if (place != NOWHERE) {
            var block = block(place);
            if (block.known(at(place)) != Versions.SEVERAL) {
                versions.add(
                        project, sequences.getLong(project), block.fact(at(place), dictionary), block.known(at(place)));
                block.knownSince(at(place), Versions.SEVERAL);
            }
        }
    }

    private boolean replace(int project, @Nullable Project fact, long sequence, long known) {
        var before = take(project);
        sequences.set(project, sequence);
        if (fact != null) {
            put(project, fact, known);
        }
        return fact == null ? before != null : !fact.equals(before);
    }

    private @Nullable Project take(int project) {
        long place = places.getLong(project);
        if (place == NOWHERE) {
            return null;
        }
        var block = block(place);
        var fact = block.fact(at(place), dictionary);
        places.set(block.project(block.size() - 1), place);
        block.remove(at(place));
        places.set(project, NOWHERE);
        size--;
        return fact;
    }

    private void put(int project, Project fact, long known) {
        int day = day(fact);
        var block = days.computeIfAbsent(day, ProjectBlock::new);
        places.set(project, place(day, block.size()));
        block.add(project, fact, known, dictionary);
        size++;
    }

    private void makeRoom(int project) {
        while (places.size() <= project) {
            places.add(NOWHERE);
            sequences.add(0);
        }
    }

    private ProjectBlock block(long place) {
        return Objects.requireNonNull(days.get((int) (place >> 32)));
    }

    private static long place(int day, int at) {
        return (long) day << 32 | at;
    }

    private static int at(long place) {
        return (int) place;
    }

    private static int day(Project project) {
        return Math.toIntExact(project.contract().signedOn().toEpochDay());
    }
}
