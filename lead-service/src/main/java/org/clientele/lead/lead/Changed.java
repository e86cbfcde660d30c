package org.clientele.lead.lead;

import java.util.List;

/** Is told of leads that have changed, as soon as that is known; may be told again. */
public interface Changed {

    void changed(List<String> leadIds);
}
