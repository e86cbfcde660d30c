package org.clientele.analytics.facts;

/**
 * The fold of the log: each subject as its newest event left it, and as it was known at any instant before. Events may
 * come in any order and any number of times, the result is the same. Not safe for concurrent use.
 */
public final class Facts {

    private final Dictionary dictionary = new Dictionary();
    private final Clients clients = new Clients(dictionary);
    private final Departures departures = new Departures(dictionary.clients());
    private final Projects projects = new Projects(dictionary);
    private final Subjects<Effort> efforts = new Subjects<>(Effort.class);
    private final Subjects<FollowUp> followUps = new Subjects<>(FollowUp.class);
    private final Subjects<Exchange> exchanges = new Subjects<>(Exchange.class);
    private final Subjects<LeadFact> leads = new Subjects<>(LeadFact.class);
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
            case Presence presence -> departures.keep(presence, told.sequence(), known);
            case WithdrawnProject project -> projects.remove(project.projectId(), told.sequence(), known);
            case Effort effort -> efforts.keep(told);
            case WithdrawnEffort effort -> efforts.keep(told);
            case FollowUp followUp -> followUps.keep(told);
            case Exchange exchange -> exchanges.keep(told);
            case ErasedExchange exchange -> exchanges.forget(exchange.correspondenceId());
            case LeadFact lead -> leads.keep(told);
        };
        if (changed) {
            version++;
        }
    }

    /** How many versions there are besides the one that each client and project has in columns. */
    int versions() {
        return clients.aside()
                + departures.versions()
                + projects.aside()
                + efforts.versions()
                + followUps.versions()
                + exchanges.versions()
                + leads.versions();
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    public Clients clients() {
        return clients;
    }

    /** Which clients left, and which came back. */
    public Departures departures() {
        return departures;
    }

    public Projects projects() {
        return projects;
    }

    /** What time was spent on clients, as somebody said. */
    public Subjects<Effort> efforts() {
        return efforts;
    }

    public Subjects<FollowUp> followUps() {
        return followUps;
    }

    /** What was exchanged with leads and clients. */
    public Subjects<Exchange> exchanges() {
        return exchanges;
    }

    public Subjects<LeadFact> leads() {
        return leads;
    }

    /** Grows with every fact that changed what is so now. */
    public long version() {
        return version;
    }
}
