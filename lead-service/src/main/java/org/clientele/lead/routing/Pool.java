package org.clientele.lead.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clientele.lead.routing.PassedOver.Reason;
import org.clientele.lead.routing.Roster.Member;

/**
 * Those of a rule's target who can have a lead now. Absence and capacity are hard; working hours are not: when nobody
 * works, those are in it who work next.
 */
record Pool(List<Member> members, List<PassedOver> passedOver) {

    static Pool of(Rule rule, Roster roster, Loads loads, Instant now) {
        var available = new ArrayList<Member>();
        var passedOver = new ArrayList<PassedOver>();
        for (var member : roster.of(rule.target())) {
            if (member.isAbsentAt(now)) {
                passedOver.add(new PassedOver(member.salespersonId(), Reason.ABSENT));
            } else if (member.availability().isFull(loads.of(member))) {
                passedOver.add(new PassedOver(member.salespersonId(), Reason.AT_CAPACITY));
            } else {
                available.add(member);
            }
        }
        var all = new Pool(available, passedOver);
        return rule.withinWorkingHours() ? all.atWork(now) : all;
    }

    private Pool atWork(Instant now) {
        var working = members.stream().filter(member -> member.worksAt(now)).toList();
        return only(working.isEmpty() ? next(now) : working);
    }

    private List<Member> next(Instant now) {
        var soonest = members.stream()
                .flatMap(member -> member.worksNextAfter(now).stream())
                .min(Instant::compareTo);
        return soonest.isEmpty()
                ? members
                : members.stream()
                        .filter(member -> member.worksNextAfter(now).equals(soonest))
                        .toList();
    }

    private Pool only(List<Member> kept) {
        var passed = new ArrayList<>(passedOver);
        members.stream()
                .filter(member -> !kept.contains(member))
                .forEach(member -> passed.add(new PassedOver(member.salespersonId(), Reason.OUTSIDE_WORKING_HOURS)));
        return new Pool(kept, passed);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }
}
