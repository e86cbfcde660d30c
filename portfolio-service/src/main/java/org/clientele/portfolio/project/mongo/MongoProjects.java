package org.clientele.portfolio.project.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.former.AggregateCollection;
import org.clientele.eventdelivery.former.Aggregates;
import org.clientele.eventdelivery.former.Change;
import org.clientele.eventdelivery.former.NewAggregate;
import org.clientele.portfolio.client.By;
import org.clientele.portfolio.project.Project;
import org.clientele.portfolio.project.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores each project with what it still has to publish. */
@Repository
class MongoProjects implements Projects {

    private static final String CLIENT = "project.clientId";
    private static final String PLACE = "place";
    private static final Bson STANDING = Filters.eq("withdrawnAt", null);

    private final AggregateCollection<ProjectDocument> projects;

    MongoProjects(Aggregates aggregates) {
        projects = aggregates.collection("projects", ProjectDocument.class);
        projects.documents().createIndex(Indexes.compoundIndex(Indexes.ascending(CLIENT), Indexes.descending(PLACE)));
    }

    @Override
    public void sign(List<Project> signed) {
        var unused = projects.createAll(signed.stream()
                .map(project -> new NewAggregate<>(creation(project), commandKey(project)))
                .toList());
    }

    private static CommandKey commandKey(Project project) {
        return new CommandKey(Objects.requireNonNullElse(project.conversionId(), project.projectId()), null);
    }

    @Override
    public Project sign(Project project, CommandKey key) {
        return projects.create(creation(project), key).state().project();
    }

    private static Change<ProjectDocument> creation(Project project) {
        return Change.to(ProjectDocument.of(project)).fact(ProjectFacts.signed(project));
    }

    @Override
    public void withdraw(String projectId, Instant at, By by) {
        var key = new CommandKey("withdraw|" + projectId, null);
        var unused = projects.change(
                projectId,
                key,
                document -> document.withdrawnAt() == null
                        ? Change.to(document.withdrawn(at)).fact(ProjectFacts.withdrawn(document.project(), at, by))
                        : Change.none(document));
    }

    @Override
    public List<Placed> of(String clientId, @Nullable String after, int limit) {
        var ofClient = Filters.and(Filters.eq(CLIENT, clientId), STANDING);
        return projects.documents()
                .find(after == null ? ofClient : Filters.and(ofClient, Filters.lt(PLACE, after)))
                .sort(Sorts.descending(PLACE))
                .limit(limit)
                .map(found -> new Placed(found.project(), found.place()))
                .into(new ArrayList<>());
    }

    @Override
    public List<Project> ofAll(List<String> clientIds) {
        return projects.documents()
                .find(Filters.and(Filters.in(CLIENT, clientIds), STANDING))
                .map(ProjectDocument::project)
                .into(new ArrayList<>());
    }
}
