package org.clientele.portfolio.project.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.clientele.eventdelivery.aggregate.AggregateCollection;
import org.clientele.eventdelivery.aggregate.Aggregates;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.listing.Index;
import org.clientele.eventdelivery.listing.ListOrder;
import org.clientele.portfolio.project.Project;
import org.clientele.portfolio.project.ProjectEvent;
import org.clientele.portfolio.project.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projects, listed by client in the order of signing. */
@Component
class MongoProjects extends AggregateCollection<Project, ProjectEvent> implements Projects {

    private static final String CLIENT = "state.clientId";
    private static final String PLACE = "index.place";
    private static final Bson STANDING = Filters.eq("state.state", Project.State.SIGNED.name());
    private static final ListOrder LATEST_FIRST = ListOrder.descending(PLACE);

    MongoProjects(Aggregates aggregates, Facts<Project, ProjectEvent> facts) {
        super(aggregates, Project.grammar(facts));
        Index.of(Indexes.compoundIndex(Indexes.ascending(CLIENT), LATEST_FIRST.sort()))
                .on(documents());
    }

    @Override
    public List<Project> of(String clientId, @Nullable String after, int limit) {
        var ofClient = Filters.and(Filters.eq(CLIENT, clientId), STANDING);
        return projects(LATEST_FIRST.after(after, ofClient), LATEST_FIRST.sort(), limit);
    }

    @Override
    public List<Project> ofAll(List<String> clientIds, int limit) {
        return projects(Filters.and(Filters.in(CLIENT, clientIds), STANDING), new BsonDocument(), limit);
    }

    private List<Project> projects(Bson filter, Bson order, int limit) {
        return find(filter, order, limit).stream().map(Versioned::state).toList();
    }
}
