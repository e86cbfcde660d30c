package org.clientele.portfolio.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.ClientEvent;
import org.clientele.portfolio.client.Clients;
import org.springframework.stereotype.Service;

/** Makes clients of former ones that sign again, before what they sign is recorded. */
@Service
public class ReturningClients {

    private final Clients clients;

    public ReturningClients(Clients clients) {
        this.clients = clients;
    }

    /**
     * Those of the clients that had left come back by what they sign from then on. The project is the key: what is
     * recorded again brings nobody back who has left again since.
     *
     * @param known the clients, by their ids, as they were before
     */
    public void by(List<Beginning<Project, ProjectEvent>> signed, Map<String, Client> known) {
        var back = signed.stream().flatMap(project -> comeback(project, known)).toList();
        if (!back.isEmpty()) {
            var unused = clients.changeAll(back);
        }
    }

    private static Stream<Command<Client, ClientEvent>> comeback(
            Beginning<Project, ProjectEvent> signed, Map<String, Client> known) {
        var project = signed.state();
        return Optional.ofNullable(known.get(project.clientId())).filter(Client::isFormer).stream()
                .map(client -> Command.of(
                        client.clientId(),
                        new CommandKey("signed|" + project.projectId(), null),
                        signed.by(),
                        former -> former.comeBackBy(
                                project.projectId(), project.terms().signedOn())));
    }
}
