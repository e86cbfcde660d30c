package org.clientele.portfolio.client;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.Caller;

/**
 * What somebody asks of a client.
 *
 * @param expected the version that they have seen, if they say so
 */
public record ClientCommand(String clientId, CommandKey key, OptionalLong expected, Caller caller) {

    Command<Client, ClientEvent> to(Function<Client, List<? extends ClientEvent>> decide) {
        return Command.of(clientId, key, By.http(caller.id()), decide).expecting(expected);
    }
}
