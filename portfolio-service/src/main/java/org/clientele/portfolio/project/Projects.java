package org.clientele.portfolio.project;

import java.util.List;
import org.clientele.eventdelivery.CommandKey;
import org.jspecify.annotations.Nullable;

/** The projects of all clients. */
public interface Projects {

    /** A project with its place in the order of signing, from which a list goes on. */
    record Placed(Project project, String place) {}

    /** Records signed projects and says so; what is recorded already stays as it is. */
    void sign(List<Project> projects);

    /** Records one; a repeat of the same command gets the first. */
    Project sign(Project project, CommandKey key);

    /** At most so many projects of a client, the latest signed first. */
    List<Placed> of(String clientId, @Nullable String after, int limit);

    /** All projects of these clients, in no particular order. */
    List<Project> ofAll(List<String> clientIds);
}
