package org.clientele.portfolio.project;

import java.time.Instant;
import java.util.List;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.portfolio.client.By;
import org.jspecify.annotations.Nullable;

/** The projects of all clients, without those that were withdrawn. */
public interface Projects {

    /** A project with its place in the order of signing, from which a list goes on. */
    record Placed(Project project, String place) {}

    /** Records signed projects and says so; what is recorded already stays as it is. */
    void sign(List<Project> projects);

    /** Records one; a repeat of the same command gets the first. */
    Project sign(Project project, CommandKey key);

    /** Takes it out of the projects and says so; done once however often it is asked. */
    void withdraw(String projectId, Instant at, By by);

    /** At most so many projects of a client, the latest signed first. */
    List<Placed> of(String clientId, @Nullable String after, int limit);

    /** All projects of these clients, in no particular order. */
    List<Project> ofAll(List<String> clientIds);
}
