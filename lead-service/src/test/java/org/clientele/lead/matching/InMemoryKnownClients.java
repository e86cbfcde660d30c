package org.clientele.lead.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientele.servicedefaults.Reach;
import org.jspecify.annotations.Nullable;

/** Clients in memory. */
public final class InMemoryKnownClients implements KnownClients {

    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Identities identities;

    public InMemoryKnownClients(Identities identities) {
        this.identities = identities;
    }

    private record Known(
            List<String> keys,
            @Nullable Likeness likeness,
            @Nullable String salespersonId,
            boolean withdrawn,
            boolean former,
            long profile,
            long owner,
            long presence) {

        private static final Known NOTHING = new Known(List.of(), null, null, false, false, 0, 0, 0);

        private Known saying(List<String> other, @Nullable Likeness otherLikeness, boolean gone, long sequence) {
            return sequence > profile
                    ? new Known(other, otherLikeness, salespersonId, gone, former, sequence, owner, presence)
                    : this;
        }

        private Known forgotten() {
            return new Known(List.of(), null, salespersonId, withdrawn, former, profile, owner, presence);
        }

        private Known ownedBy(@Nullable String other, long sequence) {
            return sequence > owner
                    ? new Known(keys, likeness, other, withdrawn, former, profile, sequence, presence)
                    : this;
        }

        private Known being(boolean gone, long sequence) {
            return sequence > presence
                    ? new Known(keys, likeness, salespersonId, withdrawn, gone, profile, owner, sequence)
                    : this;
        }

        private Client client(String clientId) {
            return new Client(clientId, salespersonId, likeness == null ? Likeness.NONE : likeness, former);
        }
    }

    private void change(String clientId, UnaryOperator<Known> change) {
        known.put(clientId, change.apply(known.getOrDefault(clientId, Known.NOTHING)));
    }

    @Override
    public void keep(List<Profile> profiles) {
        for (var one : profiles) {
            var keys = identities.keys(one.likeness().email(), one.phone());
            change(one.clientId(), now -> now.saying(keys, one.likeness(), now.withdrawn(), one.sequence()));
        }
    }

    @Override
    public void own(List<Owned> owned) {
        owned.forEach(one -> change(one.clientId(), now -> now.ownedBy(one.salespersonId(), one.sequence())));
    }

    @Override
    public void note(List<Presence> presences) {
        presences.forEach(one -> change(one.clientId(), now -> now.being(one.former(), one.sequence())));
    }

    @Override
    public void forget(String clientId) {
        known.computeIfPresent(clientId, (id, now) -> now.forgotten());
    }

    @Override
    public void withdraw(String clientId, long sequence) {
        change(clientId, now -> now.saying(List.of(), null, true, sequence));
    }

    @Override
    public Optional<Client> find(String clientId) {
        return Optional.ofNullable(known.get(clientId))
                .filter(one -> !one.withdrawn())
                .map(one -> one.client(clientId));
    }

    @Override
    public Map<String, Client> findAll(Collection<String> clientIds) {
        return clientIds.stream()
                .flatMap(clientId -> find(clientId).stream())
                .collect(Collectors.toMap(Client::clientId, Function.identity()));
    }

    @Override
    public Map<String, String> owners(Collection<String> clientIds) {
        var owners = new LinkedHashMap<String, String>();
        clientIds.forEach(id -> {
            var owner = known.getOrDefault(id, Known.NOTHING).salespersonId();
            if (owner != null) {
                owners.put(id, owner);
            }
        });
        return owners;
    }

    @Override
    public Set<String> former(Collection<String> clientIds) {
        return clientIds.stream()
                .filter(id -> find(id).filter(Client::former).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, List<Client>> byKeys(Collection<String> keys, Reach reach, int most) {
        var found = new HashMap<String, List<Client>>();
        keys.forEach(key -> {
            var having =
                    clients(reach, one -> one.keys().contains(key)).limit(most).toList();
            if (!having.isEmpty()) {
                found.put(key, having);
            }
        });
        return found;
    }

    @Override
    public List<Client> having(String mark, Reach reach, int limit) {
        return clients(
                        reach,
                        one -> one.likeness() != null && one.likeness().marks().contains(mark))
                .limit(limit)
                .toList();
    }

    private Stream<Client> clients(Reach reach, Predicate<Known> which) {
        return known.entrySet().stream()
                .filter(one -> which.test(one.getValue())
                        && reach.contains(one.getValue().salespersonId()))
                .map(one -> one.getValue().client(one.getKey()));
    }
}
