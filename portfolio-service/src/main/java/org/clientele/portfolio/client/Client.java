package org.clientele.portfolio.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.client.ClientEvent.ClientLeft;
import org.clientele.portfolio.client.ClientEvent.ClientOnboarded;
import org.clientele.portfolio.client.ClientEvent.ClientReturned;
import org.clientele.portfolio.client.ClientEvent.OnboardingUndone;
import org.clientele.portfolio.client.Departure.Comeback;
import org.clientele.servicedefaults.NotYoursException;
import org.clientele.servicedefaults.Reach;
import org.clientele.servicedefaults.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * A company or person that signed: from which lead it came, who looks after it, and how to reach it.
 *
 * @param departure how it left last; null if it never did
 */
public record Client(
        String clientId,
        Origin origin,
        Owner owner,
        ClientState state,
        @Nullable Departure departure,
        Company company,
        Contact contact) {

    /** How clients change, are published, and are found: by the words of their names, in the order of these. */
    public static Aggregate<Client, ClientEvent> grammar(Facts<Client, ClientEvent> facts) {
        return Aggregate.of("clients", Client.class, Client::clientId, Client::after, facts)
                .foundBy(Client::index);
    }

    /** A lead becomes this client; the conversion makes repeats the same. */
    public static Beginning<Client, ClientEvent> onboarded(
            String clientId, Origin origin, Owner owner, Company company, Contact contact, By by) {
        var begun = new Client(clientId, origin, owner, ClientState.CLIENT, null, company, contact);
        return new Beginning<>(begun, new CommandKey(origin.conversionId(), null), by, List.of(new ClientOnboarded()));
    }

    public Client after(ClientEvent event) {
        return switch (event) {
            case ClientOnboarded onboarded -> this;
            case ClientLeft left -> in(ClientState.FORMER, Departure.of(left.reason(), left.leftOn()));
            case ClientReturned returned ->
                in(ClientState.CLIENT, requireDeparture().endedBy(returned.comeback()));
            case OnboardingUndone undone ->
                new Client(clientId, origin, owner, ClientState.WITHDRAWN, null, Company.NONE, Contact.NONE);
        };
    }

    private Client in(ClientState next, Departure last) {
        return new Client(clientId, origin, owner, next, last, company, contact);
    }

    /** How it left last; whoever asks knows that it did. */
    private Departure requireDeparture() {
        if (departure == null) {
            throw new IllegalStateException("Client %s never left.".formatted(clientId));
        }
        return departure;
    }

    /** Is no client any more from this day on, which is none before the one on which it came back last. */
    List<ClientEvent> leave(String reason, LocalDate leftOn) {
        if (state != ClientState.CLIENT) {
            throw new WrongClientStateException(state, "leave");
        }
        if (departure != null && departure.comeback() != null) {
            requireNotBefore("leftOn", leftOn, departure.comeback().returnedOn());
        }
        return List.of(new ClientLeft(reason, leftOn));
    }

    /** Is a client again from this day on, which is none before the one on which it left. */
    List<ClientEvent> comeBack(LocalDate returnedOn) {
        if (!isFormer()) {
            throw new WrongClientStateException(state, "come back");
        }
        requireNotBefore("returnedOn", returnedOn, requireDeparture().leftOn());
        return List.of(new ClientReturned(new Comeback(returnedOn, null)));
    }

    private static void requireNotBefore(String field, LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest)) {
            throw new DayTooEarlyException(field, earliest);
        }
    }

    /** Comes back by what it signs; what it signed before it left, and is entered later, brings nobody back. */
    public List<ClientEvent> comeBackBy(String projectId, LocalDate signedOn) {
        return isFormer() && !signedOn.isBefore(requireDeparture().leftOn())
                ? List.of(new ClientReturned(new Comeback(signedOn, projectId)))
                : List.of();
    }

    /**
     * Has left as before if it came back by this project, which was never signed after all, and by nothing else.
     *
     * @param otherSignedOn when it signed last what it signed besides; null if there is nothing else
     */
    public List<ClientEvent> stayAway(String projectId, @Nullable LocalDate otherSignedOn) {
        if (state != ClientState.CLIENT || departure == null || !departure.isEndedBy(projectId)) {
            return List.of();
        }
        return otherSignedOn == null || otherSignedOn.isBefore(departure.leftOn())
                ? List.of(new ClientLeft(departure.reason(), departure.leftOn()))
                : List.of();
    }

    /** Whether it left and has not come back. */
    public boolean isFormer() {
        return state == ClientState.FORMER;
    }

    /** Takes it out of the clients; nothing is kept that tells who it was. */
    public List<ClientEvent> withdraw() {
        return isThere() ? List.of(new OnboardingUndone()) : List.of();
    }

    /** Whether it is, or was, a client: one whose onboarding was undone is none and is shown to nobody. */
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
