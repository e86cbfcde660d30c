/** Brings submissions in from files, row by row, and can be stopped and taken up at any row. */
@NullMarked
package org.clientele.lead.imports;

import org.jspecify.annotations.NullMarked;
