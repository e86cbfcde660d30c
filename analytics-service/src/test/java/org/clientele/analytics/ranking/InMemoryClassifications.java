package org.clientele.analytics.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.Creation;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.aggregate.InMemoryAggregates;
import org.clientele.testkit.StoreFixture;

/** Classifications in this process; something may come before a creation, or it may break off. */
final class InMemoryClassifications extends InMemoryAggregates<Classification, ClassificationEvent>
        implements Classifications {

    private int most = Integer.MAX_VALUE;
    private Runnable before = () -> {};

    InMemoryClassifications() {
        super(Classification.grammar(Facts.none()), StoreFixture.CLOCK);
    }

    /** Creates so many at most before it crashes, once. */
    void crashAfter(int created) {
        most = created;
    }

    void beforeTheNextCreation(Runnable happening) {
        before = happening;
    }

    @Override
    public synchronized List<Creation<Classification>> createAll(
            List<Beginning<Classification, ClassificationEvent>> all) {
        var happening = before;
        before = () -> {};
        happening.run();
        if (all.size() <= most) {
            return super.createAll(all);
        }
        var unused = super.createAll(all.subList(0, most));
        most = Integer.MAX_VALUE;
        throw new IllegalStateException("crash");
    }

    @Override
    public Map<String, ClientClass> classes(Collection<String> clientIds) {
        var classes = new HashMap<String, ClientClass>();
        all().forEach(each -> {
            var clientClass = each.state().clientClass();
            if (clientClass != null && clientIds.contains(each.id())) {
                classes.put(each.id(), clientClass);
            }
        });
        return classes;
    }
}
