package org.clientele.analytics.facts;

/**
 * The fold of the log: each client and each project as its newest event left it, and as it was known at any instant
 * before. Events may come in any order and any number of times, the result is the same. Not safe for concurrent use.
 */
public final class Facts {

    private final Dictionary dictionary = new Dictionary();
    private final Clients clients = new Clients(dictionary);
    private final Projects projects = new Projects(dictionary);
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

    /** Folds one version of a subject in. */
    public void keep(Version told) {
        long known = told.known().toEpochMilli();
        boolean changed = switch (told.fact()) {
            case Client client -> clients.keep(client, told.sequence(), known);
            case Project project -> projects.keep(project, told.sequence(), known);
            case WithdrawnClient client -> clients.remove(client.clientId(), told.sequence(), known);
            case WithdrawnProject project -> projects.remove(project.projectId(), told.sequence(), known);
        };
        if (changed) {
            version++;
        }
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    public Clients clients() {
        return clients;
    }

    public Projects projects() {
        return projects;
    }

    /** Grows with every fact that changed what is so now. */
    public long version() {
        return version;
    }
}
