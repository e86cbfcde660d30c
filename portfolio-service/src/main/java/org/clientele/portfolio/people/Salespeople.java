package org.clientele.portfolio.people;

import java.util.Collection;
import java.util.List;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.jspecify.annotations.Nullable;

/** The salespeople of the organisation. */
public interface Salespeople extends Repository<Salesperson, SalespersonEvent> {

    /** At most so many, by their ids, after this one if it is given. */
    List<Versioned<Salesperson>> page(@Nullable String after, int limit);

    /** The ids of those who are in one of these teams, in no particular order. */
    List<String> inTeams(Collection<String> teamIds);
}
