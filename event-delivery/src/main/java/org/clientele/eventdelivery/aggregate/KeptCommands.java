package org.clientele.eventdelivery.aggregate;

import java.util.ArrayList;
import java.util.List;

/** The latest commands that one aggregate carried out, by which a repeat is known. */
record KeptCommands(List<CommandKey> latest) {

    static final int MOST = 20;

    /**
     * Whether the command was carried out.
     *
     * @throws KeyReusedException if another one had its key
     */
    boolean include(CommandKey key) {
        for (var kept : latest) {
            if (kept.key().equals(key.key())) {
                kept.requireSameBody(key);
                return true;
            }
        }
        return false;
    }

    KeptCommands plus(CommandKey key) {
        var all = new ArrayList<>(latest);
        all.add(key);
        return new KeptCommands(List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size())));
    }
}
