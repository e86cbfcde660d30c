package org.clientele.analytics.segments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.clientele.analytics.facts.Ids;

/**
 * Who is in a segment as the world was told, as far as this instance knows. What others tell meanwhile is only found
 * out when it is read again; the state of each membership decides.
 */
final class ToldMembers {

    private static final int PER_READ = 1_000;

    private final Ids ids;
    private final BitSet members = new BitSet();
    /** Members that no fact names. */
    private final List<String> strangers = new ArrayList<>();

    private ToldMembers(Ids ids) {
        this.ids = ids;
    }

    /** @param ids what gives clients their numbers */
    static ToldMembers read(Memberships memberships, String segment, Ids ids) {
        var told = new ToldMembers(ids);
        String last = null;
        List<String> page;
        do {
            page = memberships.inside(segment, last, PER_READ);
            page.forEach(told::add);
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == PER_READ);
        return told;
    }

    private void add(String clientId) {
        int client = ids.find(clientId);
        if (client == Ids.UNKNOWN) {
            strangers.add(clientId);
        } else {
            members.set(client);
        }
    }

    /** Whether its numbers are those of these facts. */
    boolean isOf(Ids others) {
        return ids == others;
    }

    /** Who matches and was not told to be inside, at most so many. */
    List<String> entering(BitSet matching, int most) {
        return ids(without(matching, members), most);
    }

    /** Who was told to be inside and does not match, at most so many. */
    List<String> leaving(BitSet matching, int most) {
        var leaving = new ArrayList<>(strangers.subList(0, Math.min(most, strangers.size())));
        leaving.addAll(ids(without(members, matching), most - leaving.size()));
        return leaving;
    }

    void entered(List<String> clientIds) {
        clientIds.forEach(this::add);
    }

    void left(List<String> clientIds) {
        strangers.removeAll(clientIds);
        clientIds.stream()
                .mapToInt(ids::find)
                .filter(client -> client != Ids.UNKNOWN)
                .forEach(members::clear);
    }

    private static BitSet without(BitSet all, BitSet others) {
        var left = (BitSet) all.clone();
        left.andNot(others);
        return left;
    }

    private List<String> ids(BitSet numbers, int most) {
        return numbers.stream().limit(most).mapToObj(ids::id).toList();
    }
}
