package org.clientele.lead.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Claims keys for leads so that no two open leads ever have the same one, whoever works at the same time and wherever
 * somebody stops.
 *
 * <p>Keys are claimed in their order, so whoever waits for another waits for one that is further on: nobody waits in a
 * circle. Nothing is taken from anybody by time: who finds a holder that is undecided finishes its work first.
 */
@Service
public class ClaimingKeys {

    private final IdentityKeys keys;
    private final Holdings holdings;

    public ClaimingKeys(IdentityKeys keys, Holdings holdings) {
        this.keys = keys;
        this.holdings = holdings;
    }

    /** Claims for one lead. */
    public Claim claim(WantedKeys wanted) {
        return Objects.requireNonNull(claim(List.of(wanted)).get(wanted.holder()));
    }

    /** Claims for many at once; whoever is not granted everything keeps what it got until it gives it up. */
    public Map<KeyHolder, Claim> claim(Collection<WantedKeys> wanted) {
        var claims = new LinkedHashMap<KeyHolder, Claim>();
        wanted.forEach(one -> claims.put(one.holder(), new Claim.Granted()));
        var most = wanted.stream().mapToInt(one -> one.keys().size()).max().orElse(0);
        for (int position = 0; position < most; position++) {
            claimAt(position, wanted, claims);
        }
        return claims;
    }

    private void claimAt(int position, Collection<WantedKeys> wanted, Map<KeyHolder, Claim> claims) {
        var wanting = new LinkedHashMap<String, List<KeyHolder>>();
        for (var one : wanted) {
            if (one.keys().size() > position && claims.get(one.holder()) instanceof Claim.Granted) {
                wanting.computeIfAbsent(one.keys().get(position), key -> new ArrayList<>())
                        .add(one.holder());
            }
        }
        var firsts = new LinkedHashMap<String, KeyHolder>();
        wanting.forEach((key, these) -> firsts.put(key, these.getFirst()));
        var holders = new HashMap<>(keys.claim(firsts));
        wanting.forEach((key, these) -> letWait(these, Objects.requireNonNull(holders.get(key)), claims));
        holders.entrySet()
                .removeIf(entry ->
                        Objects.requireNonNull(wanting.get(entry.getKey())).contains(entry.getValue()));
        contend(wanting, holders, claims);
    }

    /** Of those who want one key it is the turn of the one who has it already, else of the first; the others wait. */
    private static void letWait(List<KeyHolder> wanting, KeyHolder holder, Map<KeyHolder, Claim> claims) {
        var turn = wanting.contains(holder) ? holder : wanting.getFirst();
        wanting.stream()
                .filter(one -> !one.equals(turn))
                .forEach(one -> claims.put(one, new Claim.Waiting(turn, undecided(turn))));
    }

    private static Worth undecided(KeyHolder holder) {
        return new Worth(Holding.UNDECIDED, holder.leadId(), 0);
    }

    /** Settles who gets the keys that somebody else has: the first, or nobody because they are an open lead's. */
    private void contend(
            Map<String, List<KeyHolder>> wanting, Map<String, KeyHolder> holders, Map<KeyHolder, Claim> claims) {
        if (holders.isEmpty()) {
            return;
        }
        var worth = holdings.of(holders);
        holders.forEach((key, holder) -> {
            var these = Objects.requireNonNull(wanting.get(key));
            var first = these.getFirst();
            var claim = contend(key, first, holder, worth(first, holder, worth.get(key)));
            claims.put(first, claim);
            if (claim instanceof Claim.HeldBy) {
                these.stream().filter(one -> !isEarlier(holder, one)).forEach(one -> claims.put(one, claim));
            }
        });
    }

    /** What a lead claimed in an earlier opening it may take on; a later opening is for others to finish. */
    private static Worth worth(KeyHolder wanting, KeyHolder holder, @Nullable Worth worth) {
        return worth == null || isEarlier(holder, wanting) ? new Worth(Holding.VOID, holder.leadId(), 0) : worth;
    }

    private Claim contend(String key, KeyHolder wanting, KeyHolder holder, Worth worth) {
        return switch (worth.holding()) {
            case OPEN -> new Claim.HeldBy(worth.leadId(), worth.opening());
            case UNDECIDED, CHANGING, REOPENING, SPLITTING -> new Claim.Waiting(holder, worth);
            case VOID -> keys.takeOver(key, holder, wanting) ? new Claim.Granted() : new Claim.Waiting(holder, worth);
        };
    }

    /** Gives keys to a lead that another one has, or that it has from an earlier opening. */
    public void handOver(KeyHolder from, WantedKeys to) {
        var wanted = new LinkedHashMap<String, KeyHolder>();
        to.keys().forEach(key -> wanted.put(key, to.holder()));
        keys.claim(wanted).forEach((key, holder) -> {
            if (holder.isUpTo(from) || isEarlier(holder, to.holder())) {
                var unused = keys.takeOver(key, holder, to.holder());
            }
        });
    }

    private static boolean isEarlier(KeyHolder holder, KeyHolder than) {
        return holder.isUpTo(than) && holder.opening() < than.opening();
    }

    /** Gives up what was claimed in this opening or an earlier one. */
    public void release(WantedKeys held) {
        if (!held.keys().isEmpty()) {
            keys.release(held.keys(), held.holder());
        }
    }

    /** Gives up what many had claimed. */
    public void releaseAll(List<WantedKeys> held) {
        keys.releaseAll(held.stream()
                .filter(one -> !one.keys().isEmpty())
                .collect(Collectors.toUnmodifiableMap(WantedKeys::holder, WantedKeys::keys)));
    }
}
