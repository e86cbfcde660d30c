package org.clientele.notification.followup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Owners in this process. */
final class InMemoryOwners implements Owners {

    private final Map<Subject, Owned> owners = new HashMap<>();

    @Override
    public void keep(List<Owned> news) {
        news.forEach(one -> owners.merge(
                one.subject(), one, (known, other) -> other.sequence() > known.sequence() ? other : known));
    }

    @Override
    public Optional<Owned> of(Subject subject) {
        return Optional.ofNullable(owners.get(subject));
    }
}
