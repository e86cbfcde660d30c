package org.clientele.lead.correspondence;

import java.util.List;

/** Is told of leads whose touches have changed; may be told again. */
public interface Touched {

    void touched(List<String> leadIds);
}
