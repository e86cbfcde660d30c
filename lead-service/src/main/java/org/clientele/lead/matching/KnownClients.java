package org.clientele.lead.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/** The clients there are, as far as their profiles have arrived; of each the newest news counts. */
public interface KnownClients {

    /**
     * How a client is reached and what it is compared by.
     *
     * @param sequence the number of the client's change that says so
     */
    record Profile(
            String clientId, Likeness likeness, @Nullable String phone, long sequence) {}

    /**
     * In whose portfolio a client is.
     *
     * @param sequence the number of the client's change that says so
     */
    record Owned(String clientId, @Nullable String salespersonId, long sequence) {}

    /**
     * Whether a client has left.
     *
     * @param sequence the number of the client's change that says so
     */
    record Presence(String clientId, boolean former, long sequence) {}

    /**
     * A client, and in whose portfolio it is.
     *
     * @param salespersonId of a former client who looked after it
     * @param former whether it has left
     */
    record Client(String clientId, @Nullable String salespersonId, Likeness likeness, boolean former) {}

    void keep(List<Profile> profiles);

    void own(List<Owned> owned);

    /** Those that left are found as before, and known to be former ones. */
    void note(List<Presence> presences);

    /** Erases what is known of how a client is reached. */
    void forget(String clientId);

    /** There never was such a client; what is said of it before and comes later counts no more. */
    void withdraw(String clientId, long sequence);

    /** The client with this id, as far as it is known. */
    Optional<Client> find(String clientId);

    /** Those of the clients that are known, by id. */
    Map<String, Client> findAll(Collection<String> clientIds);

    /** In whose portfolios these clients are, as far as that is known. */
    Map<String, String> owners(Collection<String> clientIds);

    /** Those of the clients that have left. */
    Set<String> former(Collection<String> clientIds);

    /** Of each key at most so many clients within reach one of whose contacts has it. */
    Map<String, List<Client>> byKeys(Collection<String> keys, Reach reach, int most);

    /** At most so many within reach that have this mark of a likeness. */
    List<Client> having(String mark, Reach reach, int limit);
}
