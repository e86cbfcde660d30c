package org.clientele.lead.correspondence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Touches in memory. */
public final class InMemoryTouches implements Touches {

    private final Map<String, Touch> touches = new HashMap<>();

    @Override
    public void note(List<Noted> noted) {
        noted.forEach(one -> touches.put(one.leadId(), touch(one.leadId()).with(one.outbound(), one.at())));
    }

    private Touch touch(String leadId) {
        return touches.getOrDefault(leadId, Touch.NONE);
    }

    @Override
    public Map<String, Touch> of(Collection<String> leadIds) {
        return leadIds.stream().collect(Collectors.toMap(Function.identity(), this::touch));
    }
}
