/** What the file of all images says, compared with what builds them and with what runs them. */
@NullMarked
package org.clientele.local.image;

import org.jspecify.annotations.NullMarked;
