package org.clientele.portfolio.client;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.servicedefaults.NotYoursException;
import org.springframework.stereotype.Service;

/** Lets clients leave, and come back. */
@Service
public class LeavingClients {

    private final Clients clients;

    public LeavingClients(Clients clients) {
        this.clients = clients;
    }

    /**
     * From this day on it is no client any more.
     *
     * @param reason a code of the list of reasons
     * @throws NotYoursException if it is out of the caller's reach
     * @throws UnknownClientException if there is no such client
     * @throws WrongClientStateException if it has left already
     * @throws DayTooEarlyException if it came back on a later day
     */
    public Versioned<Client> leave(ClientCommand command, String reason, LocalDate leftOn) {
        return change(command, client -> client.leave(reason, leftOn));
    }

    /**
     * From this day on it is a client again.
     *
     * @throws NotYoursException if it is out of the caller's reach
     * @throws UnknownClientException if there is no such client
     * @throws WrongClientStateException if it has not left
     * @throws DayTooEarlyException if it left on a later day
     */
    public Versioned<Client> comeBack(ClientCommand command, LocalDate returnedOn) {
        return change(command, client -> client.comeBack(returnedOn));
    }

    private Versioned<Client> change(ClientCommand command, Function<Client, List<? extends ClientEvent>> decide) {
        clients.require(command.clientId())
                .state()
                .requireWithin(command.caller().changes());
        return clients.change(command.to(decide));
    }
}
