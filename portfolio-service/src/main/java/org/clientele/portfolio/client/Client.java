package org.clientele.portfolio.client;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.client.ClientEvent.ClientOnboarded;
import org.clientele.portfolio.client.ClientEvent.OnboardingUndone;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Reach;
import org.clientele.servicedefaults.SearchWords;

/** A company or person that signed: from which lead it came, who looks after it, and how to reach it. */
public record Client(String clientId, Origin origin, Owner owner, ClientState state, Company company, Contact contact) {

    /** How clients change, are published, and are found: by the words of their names, in the order of these. */
    public static Aggregate<Client, ClientEvent> grammar(Facts<Client, ClientEvent> facts) {
        return Aggregate.of("clients", Client.class, Client::clientId, Client::after, facts)
                .foundBy(Client::index);
    }

    /** A lead becomes this client; the conversion makes repeats the same. */
    public static Beginning<Client, ClientEvent> onboarded(
            String clientId, Origin origin, Owner owner, Company company, Contact contact, By by) {
        var begun = new Client(clientId, origin, owner, ClientState.CLIENT, company, contact);
        return new Beginning<>(begun, new CommandKey(origin.conversionId(), null), by, List.of(new ClientOnboarded()));
    }

    public Client after(ClientEvent event) {
        return switch (event) {
            case ClientOnboarded onboarded -> this;
            case OnboardingUndone undone ->
                new Client(clientId, origin, owner, ClientState.WITHDRAWN, Company.NONE, Contact.NONE);
        };
    }

    /** Takes it out of the clients; nothing is kept that tells who it was. */
    public List<ClientEvent> withdraw() {
        return isThere() ? List.of(new OnboardingUndone()) : List.of();
    }

    /** Whether it is a client: one whose onboarding was undone is none and is shown to nobody. */
    public boolean isThere() {
        return state != ClientState.WITHDRAWN;
    }

    /**
     * Refuses what callers want with a client that is out of their reach.
     *
     * @throws NotYoursException if it is
     */
    public void requireWithin(Reach reach) {
        reach.require("The client", clientId, owner.salespersonId());
    }

    public boolean isLookedAfterBy(String someone) {
        return someone.equals(owner.salespersonId());
    }

    /** The company's name, otherwise the contact's; the id of a client that nobody named. */
    public String name() {
        if (company.name() != null) {
            return company.name();
        }
        var ofContact = contact.name();
        return ofContact == null ? clientId : ofContact;
    }

    /** Where it stands in the order of names, from which a list goes on; no two clients share a place. */
    public String place() {
        return name().toLowerCase(Locale.ROOT) + " " + clientId;
    }

    private Map<String, Object> index() {
        return isThere() ? Map.of("words", SearchWords.of(name()), "place", place()) : Map.of();
    }
}
