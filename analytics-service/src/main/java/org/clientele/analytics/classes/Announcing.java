package org.clientele.analytics.classes;

import java.util.List;
import java.util.stream.IntStream;
import org.clientele.eventdelivery.aggregate.Creation;

/**
 * Tells the world of the classes of some clients. What happens to each is decided from what the world was told of it
 * when that is changed, so that it may be done again, and by several at once.
 */
final class Announcing {

    private final Classifications classifications;

    Announcing(Classifications classifications) {
        this.classifications = classifications;
    }

    /** A client of whom there is something new. */
    private record News(String clientId, Finding found) {}

    /** Announces what is new of these clients; returns of how many. */
    int announce(List<String> clientIds, ExactClasses exact) {
        var known = classifications.classes(clientIds);
        var news = clientIds.stream()
                .flatMap(id -> exact.news(id, known.get(id)).map(found -> new News(id, found)).stream())
                .toList();
        again(news.stream().filter(each -> known.containsKey(each.clientId())).toList());
        again(met(news.stream()
                .filter(each -> !known.containsKey(each.clientId()))
                .toList()));
        return news.size();
    }

    private void again(List<News> news) {
        var unused = classifications.changeAll(news.stream()
                .map(each -> Classification.again(each.clientId(), each.found()))
                .toList());
    }

    /** Classifies each for the first time; returns those that were classified before. */
    private List<News> met(List<News> first) {
        var created = classifications.createAll(first.stream()
                .map(each -> Classification.first(each.clientId(), each.found()))
                .toList());
        return IntStream.range(0, first.size())
                .filter(at -> !(created.get(at) instanceof Creation.Created))
                .mapToObj(first::get)
                .toList();
    }
}
