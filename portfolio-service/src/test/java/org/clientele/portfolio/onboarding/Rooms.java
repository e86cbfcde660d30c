package org.clientele.portfolio.onboarding;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.eventdelivery.event.Outgoing;
import org.clientele.portfolio.RunningPortfolio;
import org.clientele.portfolio.client.BuildingOnClients;
import org.clientele.portfolio.client.Buildings;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.client.InMemoryBuildings;
import org.clientele.portfolio.client.InMemoryClients;
import org.clientele.portfolio.client.InMemoryRegistrationNumbers;
import org.clientele.portfolio.client.RegistrationNumbers;
import org.clientele.portfolio.client.events.ClientFactsFixture;
import org.clientele.portfolio.correspondence.Correspondences;
import org.clientele.portfolio.correspondence.InMemoryCorrespondences;
import org.clientele.portfolio.correspondence.JoiningHistory;
import org.clientele.portfolio.correspondence.LeadClients;
import org.clientele.portfolio.correspondence.ReceivingCorrespondence;
import org.clientele.portfolio.onboarding.events.OnboardingFactsFixture;
import org.clientele.portfolio.project.InMemoryProjects;
import org.clientele.portfolio.project.Projects;
import org.clientele.portfolio.project.ReturningClients;
import org.clientele.portfolio.project.events.ProjectFactsFixture;

/**
 * All that a conversion touches, and the use cases that touch it.
 *
 * @param told the types of the facts that so many were awaited of for a client
 */
record Rooms(
        Onboardings onboardings,
        Undoings undoings,
        Clients clients,
        Buildings buildings,
        RegistrationNumbers numbers,
        Projects projects,
        Correspondences correspondences,
        CompleteHistories complete,
        BiFunction<String, Integer, List<String>> told) {

    private static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);

    static Rooms inMemory() {
        var onboardings = new InMemoryOnboardings(OnboardingFactsFixture.onboardings(), CLOCK);
        var undoings = new InMemoryUndoings(OnboardingFactsFixture.undoings(), CLOCK);
        var clients = new InMemoryClients(ClientFactsFixture.facts(), CLOCK);
        var projects = new InMemoryProjects(ProjectFactsFixture.facts(), CLOCK);
        return new Rooms(
                onboardings,
                undoings,
                clients,
                new InMemoryBuildings(),
                new InMemoryRegistrationNumbers(),
                projects,
                new InMemoryCorrespondences(),
                new InMemoryCompleteHistories(),
                (clientId, count) -> Stream.of(onboardings, undoings, clients, projects)
                        .flatMap(Rooms::published)
                        .filter(record -> record.topic().equals("client-events"))
                        .filter(record -> record.key().equals(clientId))
                        .map(Outgoing::type)
                        .toList());
    }

    private static Stream<Outgoing> published(InMemoryAggregates<?, ?> all) {
        return all.all().flatMap(each -> all.published(each.id()).stream());
    }

    static Rooms of(RunningPortfolio service) {
        return new Rooms(
                service.bean(Onboardings.class),
                service.bean(Undoings.class),
                service.bean(Clients.class),
                service.bean(Buildings.class),
                service.bean(RegistrationNumbers.class),
                service.bean(Projects.class),
                service.bean(Correspondences.class),
                service.bean(CompleteHistories.class),
                service::awaitTypes);
    }

    Rooms with(Stepwise steps) {
        return new Rooms(
                steps.of(Onboardings.class, onboardings),
                steps.of(Undoings.class, undoings),
                steps.of(Clients.class, clients),
                steps.of(Buildings.class, buildings),
                steps.of(RegistrationNumbers.class, numbers),
                steps.of(Projects.class, projects),
                steps.of(Correspondences.class, correspondences),
                complete,
                told);
    }

    OnboardingClients onboarding() {
        return new OnboardingClients(
                onboardings,
                new TakenNumbers(numbers, onboardings),
                clients,
                building(),
                new ReturningClients(clients),
                projects,
                joining(),
                CLOCK);
    }

    UndoingOnboardings undoing() {
        var hindrances = new Hindrances(onboardings, clients, buildings, projects, correspondences);
        return new UndoingOnboardings(undoings, hindrances, onboardings, clients, buildings, projects, joining());
    }

    AnsweringAgain answering() {
        return new AnsweringAgain(onboardings, undoings, projects);
    }

    BuildingOnClients building() {
        return new BuildingOnClients(buildings, undoing(), clients);
    }

    ReceivingCorrespondence receiving() {
        return new ReceivingCorrespondence(correspondences, joining());
    }

    ArrivedHistory history() {
        return new ArrivedHistory(onboardings, correspondences, complete);
    }

    LeadClients leadClients() {
        return new OnboardedLeads(onboardings);
    }

    private JoiningHistory joining() {
        return new JoiningHistory(correspondences, leadClients());
    }
}
