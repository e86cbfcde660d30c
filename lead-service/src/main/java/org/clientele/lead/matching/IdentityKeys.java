package org.clientele.lead.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which open lead has which e-mail address and phone number. Every step is one conditional write. */
public interface IdentityKeys {

    /** Gives each key to whom it is wanted for unless somebody has it; answers who has it then. */
    Map<String, KeyHolder> claim(Map<String, KeyHolder> wanted);

    /** Takes a key from the one holder to the other; false if the former no longer has it. */
    boolean takeOver(String key, KeyHolder from, KeyHolder to);

    /** Gives up those of the keys that the holder still has, in its opening or an earlier one. */
    void release(Collection<String> keys, KeyHolder holder);

    /** Gives up the keys of many holders. */
    default void releaseAll(Map<KeyHolder, List<String>> keys) {
        keys.forEach((holder, own) -> release(own, holder));
    }
}
