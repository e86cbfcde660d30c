/** Web forms over HTTP: for those who make them, and for those who fill them in. */
@NullMarked
package org.clientele.lead.forms.http;

import org.jspecify.annotations.NullMarked;
