package org.clientele.analytics.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fold of the log: each client and each project as its newest event left it. Events may come in any order and any
 * number of times, the result is the same. Not safe for concurrent use.
 */
public final class Facts {

    private final Newest<Client> clients = new Newest<>();
    private final Newest<Project> projects = new Newest<>();
    /** A client, a salesperson and a currency are named by many projects: each name is kept once. */
    private final Map<String, String> names = new HashMap<>();

    private long version;

    public Facts() {
        this(0);
    }

    private Facts(long version) {
        this.version = version;
    }

    /** Nothing, as a later version of these facts. */
    Facts begunAnew() {
        return new Facts(version + 1);
    }

    /**
     * Folds one fact in, unless a newer one of its subject is known.
     *
     * @param sequence the number of the event among those of its subject; the highest wins
     */
    public void keep(Fact fact, long sequence) {
        boolean changed = switch (fact) {
            case Client client -> clients.keep(client.clientId(), sharing(client), sequence);
            case Project project -> projects.keep(project.projectId(), sharing(project), sequence);
            case WithdrawnClient client -> clients.remove(client.clientId(), sequence);
            case WithdrawnProject project -> projects.remove(project.projectId(), sequence);
        };
        if (changed) {
            version++;
        }
    }

    public Collection<Client> clients() {
        return clients.values();
    }

    public Collection<Project> projects() {
        return projects.values();
    }

    /** Grows with every fact that changed something. */
    public long version() {
        return version;
    }

    private Client sharing(Client client) {
        return new Client(
                shared(client.clientId()), sharedOrNull(client.salespersonId()), sharedOrNull(client.teamId()));
    }

    private Project sharing(Project project) {
        return new Project(
                project.projectId(),
                shared(project.clientId()),
                sharedOrNull(project.salespersonId()),
                sharedOrNull(project.teamId()),
                project.amount(),
                shared(project.currency()),
                project.signedOn());
    }

    private String shared(String name) {
        return names.computeIfAbsent(name, same -> same);
    }

    private @Nullable String sharedOrNull(@Nullable String name) {
        return name == null ? null : shared(name);
    }

    /** The newest fact of each subject. */
    private static final class Newest<F> {

        private final Map<String, F> facts = new HashMap<>();
        private final Map<String, Long> sequences = new HashMap<>();

        boolean keep(String subject, F fact, long sequence) {
            return isNews(subject, sequence) && !fact.equals(facts.put(subject, fact));
        }

        /** Whatever was said of it before, and comes later, counts no more. */
        boolean remove(String subject, long sequence) {
            return isNews(subject, sequence) && facts.remove(subject) != null;
        }

        private boolean isNews(String subject, long sequence) {
            if (sequences.getOrDefault(subject, Long.MIN_VALUE) >= sequence) {
                return false;
            }
            sequences.put(subject, sequence);
            return true;
        }

        Collection<F> values() {
            return Collections.unmodifiableCollection(facts.values());
        }
    }
}
