/** What surrounds the content of a page: layout, languages, files, and the pages that tell of failures. */
@NullMarked
package org.clientele.servicepages.frame;

import org.jspecify.annotations.NullMarked;
