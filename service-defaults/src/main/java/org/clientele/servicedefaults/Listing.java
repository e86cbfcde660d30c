package org.clientele.servicedefaults;

import java.util.List;

/** An answer that shows a part of a whole list; who reads it is kept in the audit log before it is answered. */
public interface Listing {

    List<?> items();
}
