package org.clientele.lead.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.lead.matching.KnownClients;

/** There are no clients yet. */
final class NoClients implements KnownClients {

    @Override
    public void keep(List<Profile> profiles) {
        throw new UnsupportedOperationException("there are none");
    }

    @Override
    public void own(List<Owned> owned) {
        throw new UnsupportedOperationException("there are none");
    }

    @Override
    public void forget(String clientId) {
        throw new UnsupportedOperationException("there are none");
    }

    @Override
    public void withdraw(String clientId, long sequence) {
        throw new UnsupportedOperationException("there are none");
    }

    @Override
    public Optional<Client> find(String clientId) {
        return Optional.empty();
    }

    @Override
    public Map<String, List<Client>> byKeys(Collection<String> keys) {
        return Map.of();
    }

    @Override
    public List<Client> having(String mark, int limit) {
        return List.of();
    }
}
