package org.clientele.lead.lead;

import java.util.List;

/** Finds open leads that may be like another one. */
public interface AlikeLeads {

    /** At most so many that have this mark of a likeness. */
    List<Lead> having(String mark, int limit);
}
