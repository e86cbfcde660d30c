package org.clientele.lead.routing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The salespeople in the order of their teams and ids, so that everybody counts turns alike. */
public final class Roster {

    private static final Comparator<Member> ORDER =
            Comparator.comparing(Member::teamId).thenComparing(Member::salespersonId);

    private final List<Member> members;

    /** A salesperson as routing sees one. */
    public record Member(String salespersonId, String teamId, WorkingHours hours, Availability availability) {

        /** Somebody who works at any time and can have any number of leads. */
        public Member(String salespersonId, String teamId) {
            this(salespersonId, teamId, new WorkingHours(ZoneOffset.UTC, null), Availability.ANY);
        }

        boolean isAbsentAt(Instant now) {
            return availability.isAbsent(hours.dayAt(now));
        }

        boolean worksAt(Instant now) {
            return hours.contain(now);
        }

        Optional<Instant> worksNextAfter(Instant now) {
            return hours.nextAfter(now, availability);
        }

        Member withoutCapacity() {
            return new Member(salespersonId, teamId, hours, availability.withoutCapacity());
        }
    }

    public Roster(Collection<Member> members) {
        this.members = members.stream().sorted(ORDER).toList();
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** The member with this id. */
    public Optional<Member> member(String salespersonId) {
        return members.stream()
                .filter(member -> member.salespersonId().equals(salespersonId))
                .findFirst();
    }

    List<Member> of(Target target) {
        return members.stream().filter(target::contains).toList();
    }

    boolean hasCapacities() {
        return members.stream().anyMatch(member -> member.availability().capacity() != null);
    }

    Roster withoutCapacities() {
        return new Roster(members.stream().map(Member::withoutCapacity).toList());
    }
}
