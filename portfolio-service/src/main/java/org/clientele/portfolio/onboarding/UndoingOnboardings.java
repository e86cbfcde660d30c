package org.clientele.portfolio.onboarding;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.clientele.portfolio.client.Buildings;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.client.OpenUndoings;
import org.clientele.portfolio.correspondence.JoiningHistory;
import org.clientele.portfolio.project.Projects;
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
    private final Clock clock;

    UndoingOnboardings(
            Undoings undoings,
            Hindrances hindrances,
            Onboardings onboardings,
            Clients clients,
            Buildings buildings,
            Projects projects,
            JoiningHistory joining,
            Clock clock) {
        this.undoings = undoings;
        this.hindrances = hindrances;
        this.onboardings = onboardings;
        this.clients = clients;
        this.buildings = buildings;
        this.projects = projects;
        this.joining = joining;
        this.clock = clock;
    }

    /** Undoes what the request names, or refuses it. */
    public void undo(UndoRequest request) {
        finish(undoings.begin(Undoing.begun(request)));
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
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return undoings.change(begun.undoId(), undoing -> undoing.decided(reasons, now));
    }

    private void carryOut(Undoing undoing) {
        var onboarding = onboardings.find(undoing.conversionId()).orElseThrow();
        var at = undoing.decidedAt() == null ? clock.instant() : undoing.decidedAt();
        onboardings.undo(onboarding.conversionId(), undoing.undoId());
        joining.join(onboarding.leadIds());
        buildings.forget(onboarding.conversionId());
        if (onboarding.isNew()) {
            clients.withdraw(onboarding.clientId(), at, undoing.by());
        }
        projects.withdraw(DerivedIds.projectOf(onboarding.conversionId()), at, undoing.by());
        undoings.change(undoing.undoId(), Undoing::done);
    }
}
