package org.clientele.lead.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Creation;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.servicedefaults.VersionNeededException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The salespeople with what managers say of them; of whom nothing is said, the number is 0. */
@Service
public class KnownSalespeople implements Salespeople {

    private final Profiles profiles;
    private final Availabilities availabilities;

    KnownSalespeople(Profiles profiles, Availabilities availabilities) {
        this.profiles = profiles;
        this.availabilities = availabilities;
    }

    @Override
    public Roster roster() {
        Map<String, Availability> said = availabilities.everything().stream()
                .collect(Collectors.toMap(MemberAvailability::salespersonId, MemberAvailability::availability));
        return new Roster(profiles.all().stream()
                .map(profile -> profile.with(said.getOrDefault(profile.salespersonId(), Availability.ANY)))
                .toList());
    }

    public Optional<Versioned<Roster.Member>> find(String salespersonId) {
        return profiles.find(salespersonId)
                .map(profile -> said(List.of(profile)).getFirst());
    }

    /** By id; only those after the given one, if one is given. */
    public List<Versioned<Roster.Member>> page(@Nullable String after, int limit) {
        return said(profiles.page(after, limit));
    }

    private List<Versioned<Roster.Member>> said(List<Profiles.Profile> some) {
        var ids = some.stream().map(Profiles.Profile::salespersonId).toList();
        Map<String, Versioned<MemberAvailability>> said =
                availabilities.findAll(ids).stream().collect(Collectors.toMap(Versioned::id, Function.identity()));
        return some.stream()
                .map(profile -> {
                    var of = Optional.ofNullable(said.get(profile.salespersonId()));
                    return new Versioned<>(
                            profile.salespersonId(),
                            of.map(Versioned::version).orElse(0L),
                            profile.with(
                                    of.map(one -> one.state().availability()).orElse(Availability.ANY)),
                            of.map(Versioned::change).orElse(null));
                })
                .toList();
    }

    /**
     * Says how many leads somebody can have, and when; empty if nobody of this id is known.
     *
     * @param expected the number of what was said before; must be given if something was
     * @throws VersionNeededException if something was said and its number is not given
     * @throws StaleVersionException if it has another number
     * @throws BackwardAbsenceException if an absence ends before it begins
     */
    public Optional<Versioned<Roster.Member>> say(
            String salespersonId, Availability wanted, OptionalLong expected, By by) {
        if (profiles.find(salespersonId).isEmpty()) {
            return Optional.empty();
        }
        say(new MemberAvailability(salespersonId, wanted), expected, by);
        var said = find(salespersonId);
        if (said.isEmpty()) {
            forget(salespersonId);
        }
        return said;
    }

    private void say(MemberAvailability wanted, OptionalLong expected, By by) {
        var id = wanted.salespersonId();
        var known = availabilities.find(id);
        if (known.isEmpty() && expected.orElse(0) != 0) {
            throw new StaleVersionException(id, expected.getAsLong(), 0);
        }
        if (known.isPresent() && known.get().state().equals(wanted)) {
            return;
        }
        if (known.isPresent() || !isFirst(wanted, by)) {
            var unused = availabilities.change(Command.<MemberAvailability, AvailabilityEvent>of(
                            id, CommandKey.once(), by, said -> said.say(wanted.availability(), expected.isPresent()))
                    .expecting(expected));
        }
    }

    private boolean isFirst(MemberAvailability wanted, By by) {
        return availabilities.createAll(List.of(wanted.said(by))).getFirst()
                instanceof Creation.Created<MemberAvailability>;
    }

    /** Forgets somebody; whoever says something of them meanwhile finds that they are gone, and forgets it too. */
    public void forget(String salespersonId) {
        profiles.forget(salespersonId);
        var unused = availabilities.find(salespersonId).map(availabilities::remove);
    }
}
