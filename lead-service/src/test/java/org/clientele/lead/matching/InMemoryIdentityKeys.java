package org.clientele.lead.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clientele.lead.matching.IdentityKeys;
import org.clientele.lead.matching.KeyHolder;

/** Keys each of which changes in a step of its own, as in the store. */
final class InMemoryIdentityKeys implements IdentityKeys {

    private final Map<String, KeyHolder> keys = new HashMap<>();
    private final Runnable step;

    InMemoryIdentityKeys(Runnable step) {
        this.step = step;
    }

    @Override
    public Map<String, KeyHolder> claim(Map<String, KeyHolder> wanted) {
        var holders = new LinkedHashMap<String, KeyHolder>();
        wanted.forEach((key, holder) -> {
            step.run();
            keys.putIfAbsent(key, holder);
            holders.put(key, keys.get(key));
        });
        return holders;
    }

    @Override
    public boolean takeOver(String key, KeyHolder from, KeyHolder to) {
        step.run();
        return isHeldBy(from, keys.get(key)) && keys.replace(key, to) != null;
    }

    @Override
    public void release(Collection<String> released, KeyHolder holder) {
        for (var key : released) {
            step.run();
            if (keys.containsKey(key) && keys.get(key).isUpTo(holder)) {
                keys.remove(key);
            }
        }
    }

    /** The submission is not asked for: the opening of a lead says it all. */
    private static boolean isHeldBy(KeyHolder holder, KeyHolder now) {
        return now != null && now.leadId().equals(holder.leadId()) && now.opening() == holder.opening();
    }

    Map<String, KeyHolder> all() {
        return keys;
    }
}
