package org.clientele.notification.reminder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.notification.followup.Subject;

/** Names in this process. */
final class InMemoryNames implements Names {

    private final Map<Subject, Name> names = new HashMap<>();

    @Override
    public Optional<String> of(Subject subject) {
        return Optional.ofNullable(names.get(subject)).map(Name::name).filter(name -> !name.isEmpty());
    }

    @Override
    public void learn(List<Name> heard) {
        heard.forEach(each ->
                names.merge(each.subject(), each, (known, news) -> news.sequence() > known.sequence() ? news : known));
    }

    @Override
    public void forget(Subject subject) {
        names.computeIfPresent(subject, (same, known) -> new Name(subject, "", known.sequence()));
    }
}
