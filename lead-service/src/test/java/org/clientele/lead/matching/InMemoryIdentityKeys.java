package org.clientele.lead.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keys each of which changes in a step of its own, as in the store. */
public final class InMemoryIdentityKeys implements IdentityKeys {

    private final Map<String, KeyHolder> keys = new HashMap<>();
    private final Runnable step;

    /** @param step is made before each change */
    public InMemoryIdentityKeys(Runnable step) {
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

    public Map<String, KeyHolder> all() {
        return keys;
    }
}
