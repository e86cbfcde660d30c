package org.clientele.analytics.facts;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All projects, by the day on which they were signed. Not safe for concurrent use. */
public final class Projects extends NewestVersions<Project> {

    private static final long NOWHERE = Long.MIN_VALUE;

    private final Dictionary dictionary;
    private final TreeMap<Integer, ProjectBlock> days = new TreeMap<>();
    /** By the number of the project: its day and its place in the block of that day. */
    private final LongArrayList places = new LongArrayList();

    Projects(Dictionary dictionary) {
        this.dictionary = dictionary;
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
        severalAsOf(asOf, (project, fact) -> {
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
        return project == Ids.UNKNOWN ? Optional.empty() : asOf(project, asOf);
    }

    /** Folds a version in; whether anything is different now. */
    boolean keep(Project fact, long sequence, long known) {
        return keep(dictionary.projects().number(fact.projectId()), fact, sequence, known);
    }

    /** Whatever was said of it before, and comes later, counts no more; whether it did. */
    boolean remove(String projectId, long sequence, long known) {
        return keep(dictionary.projects().number(projectId), null, sequence, known);
    }

    @Override
    boolean isThere(int project) {
        return project < places.size() && places.getLong(project) != NOWHERE;
    }

    @Override
    Project fact(int project) {
        return block(project).fact(at(project), dictionary);
    }

    @Override
    long known(int project) {
        return block(project).known(at(project));
    }

    @Override
    void knownSince(int project, long millis) {
        block(project).knownSince(at(project), millis);
    }

    @Override
    void number(Project fact) {
        dictionary.number(fact);
    }

    /** The last one of the day moves to its place. */
    @Override
    void take(int project) {
        var block = block(project);
        int at = at(project);
        places.set(block.project(block.size() - 1), places.getLong(project));
        block.remove(at);
        places.set(project, NOWHERE);
    }

    @Override
    void put(int project, Project fact, long known) {
        int day = day(fact);
        var block = days.computeIfAbsent(day, ProjectBlock::new);
        while (places.size() <= project) {
            places.add(NOWHERE);
        }
        places.set(project, (long) day << Integer.SIZE | block.size());
        block.add(project, fact, known, dictionary);
    }

    private ProjectBlock block(int project) {
        return Objects.requireNonNull(days.get((int) (places.getLong(project) >> Integer.SIZE)));
    }

    private int at(int project) {
        return (int) places.getLong(project);
    }

    private static int day(Project project) {
        return Math.toIntExact(project.contract().signedOn().toEpochDay());
    }
}
