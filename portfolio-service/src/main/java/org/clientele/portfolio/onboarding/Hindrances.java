package org.clientele.portfolio.onboarding;

import java.util.ArrayList;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.portfolio.client.Building;
import org.clientele.portfolio.client.Buildings;
import org.clientele.portfolio.client.Clients;
import org.clientele.portfolio.correspondence.Correspondences;
import org.clientele.portfolio.project.Project;
import org.clientele.portfolio.project.Projects;
import org.springframework.stereotype.Component;

/** Finds out what was built on an onboarding, so that it cannot be undone. */
@Component
class Hindrances {

    static final String NOT_ONBOARDED = "not-onboarded";
    static final String PROJECT_SIGNED = "project-signed";
    static final String EFFORT_RECORDED = "effort-recorded";
    static final String ANOTHER_CONVERSION = "another-conversion";
    static final String CORRESPONDENCE_RECORDED = "correspondence-recorded";
    static final String CLIENT_CHANGED = "client-changed";

    private static final long AS_ONBOARDED = 1;

    /** If it has more than these projects, and all of them from conversions, the others hinder anyway. */
    private static final int LOOKED_AT = 100;

    private final Onboardings onboardings;
    private final Clients clients;
    private final Buildings buildings;
    private final Projects projects;
    private final Correspondences correspondences;

    Hindrances(
            Onboardings onboardings,
            Clients clients,
            Buildings buildings,
            Projects projects,
            Correspondences correspondences) {
        this.onboardings = onboardings;
        this.clients = clients;
        this.buildings = buildings;
        this.projects = projects;
        this.correspondences = correspondences;
    }

    /**
     * As codes, empty if there is nothing. On a client that was there before, a project alone rests on nothing else.
     */
    List<String> of(Undoing undoing) {
        var onboarding = onboardings.find(undoing.conversionId()).map(Versioned::state);
        if (onboarding.filter(Onboarding::stands).isEmpty()) {
            return List.of(NOT_ONBOARDED);
        }
        return onboarding
                .filter(found -> found.client().isNew())
                .map(this::ofNewClient)
                .orElse(List.of());
    }

    private List<String> ofNewClient(Onboarding onboarding) {
        var clientId = onboarding.clientId();
        var reasons = new ArrayList<String>();
        if (isBuilt(clientId, Building.Kind.PROJECT)
                || projects.of(clientId, null, LOOKED_AT).stream()
                        .anyMatch(project -> project.origin().equals(Project.Origin.NONE))) {
            reasons.add(PROJECT_SIGNED);
        }
        if (isBuilt(clientId, Building.Kind.EFFORT)) {
            reasons.add(EFFORT_RECORDED);
        }
        if (isBuilt(clientId, Building.Kind.CONVERSION) || onboardings.isAnyBeside(onboarding)) {
            reasons.add(ANOTHER_CONVERSION);
        }
        if (correspondences.isAnyOf(clientId)) {
            reasons.add(CORRESPONDENCE_RECORDED);
        }
        if (clients.find(clientId)
                .filter(found -> found.version() == AS_ONBOARDED)
                .isEmpty()) {
            reasons.add(CLIENT_CHANGED);
        }
        return reasons;
    }

    private boolean isBuilt(String clientId, Building.Kind kind) {
        return buildings.isAny(clientId, kind);
    }
}
