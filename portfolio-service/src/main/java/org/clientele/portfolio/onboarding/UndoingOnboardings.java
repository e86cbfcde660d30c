package org.clientele.portfolio.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.portfolio.client.Buildings;
import org.clientele.portfolio.client.Client;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.client.OpenUndoings;
import org.clientele.portfolio.correspondence.JoiningHistory;
import org.clientele.portfolio.project.Project;
import org.clientele.portfolio.project.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes back what was done for a conversion unless something was built on it.
 *
 * <p>An undoing is recorded before it is looked for what was built, and decided once by whoever comes first; all that
 * follows can be done again, by anybody. The project goes last: by that the lead hears of it.
 */
@Service
public class UndoingOnboardings implements OpenUndoings {

    private final Undoings undoings;
    private final Hindrances hindrances;
    private final Onboardings onboardings;
    private final Clients clients;
    private final Buildings buildings;
    private final Projects projects;
    private final JoiningHistory joining;

    UndoingOnboardings(
            Undoings undoings,
            Hindrances hindrances,
            Onboardings onboardings,
            Clients clients,
            Buildings buildings,
            Projects projects,
            JoiningHistory joining) {
        this.undoings = undoings;
        this.hindrances = hindrances;
        this.onboardings = onboardings;
        this.clients = clients;
        this.buildings = buildings;
        this.projects = projects;
        this.joining = joining;
    }

    /** Undoes what the request names, or refuses it. */
    public void undo(UndoRequest request) {
        finish(undoings.create(Undoing.begun(request)).state());
    }

    @Override
    public void finish(List<String> clientIds) {
        undoings.openOf(clientIds).forEach(this::finish);
    }

    private void finish(Undoing undoing) {
        var decided = undoing.state() == Undoing.State.BEGUN ? decide(undoing) : undoing;
        if (decided.state() == Undoing.State.ACCEPTED) {
            carryOut(decided);
        }
    }

    private Undoing decide(Undoing begun) {
        var reasons = hindrances.of(begun);
        return undoings.change(
                        Command.of(begun.undoId(), CommandKey.once(), begun.by(), undoing -> undoing.decide(reasons)))
                .state();
    }

    private void carryOut(Undoing undoing) {
        var onboarding = onboardings.find(undoing.conversionId()).orElseThrow().state();
        take(onboardings, onboarding.conversionId(), undoing, Onboarding::takeBack);
        joining.join(onboarding.leadIds());
        buildings.forget(onboarding.conversionId());
        if (onboarding.client().isNew()) {
            take(clients, onboarding.clientId(), undoing, Client::withdraw);
        } else {
            var other = signedLastBeside(onboarding);
            take(clients, onboarding.clientId(), undoing, client -> client.stayAway(onboarding.projectId(), other));
        }
        take(projects, onboarding.projectId(), undoing, Project::withdraw);
        take(undoings, undoing.undoId(), undoing, Undoing::end);
    }

    /** When the client signed last what it signed besides; null if it signed nothing else. */
    private @Nullable LocalDate signedLastBeside(Onboarding onboarding) {
        return projects.of(onboarding.clientId(), null, 2).stream()
                .filter(project -> !project.projectId().equals(onboarding.projectId()))
                .map(project -> project.terms().signedOn())
                .findFirst()
                .orElse(null);
    }

    /** The state guards each step, however often it is asked for. */
    private static <S, E> void take(
            Repository<S, E> all, String id, Undoing cause, Function<S, List<? extends E>> step) {
        var unused = all.change(Command.of(id, CommandKey.once(), cause.by(), step));
    }
}
