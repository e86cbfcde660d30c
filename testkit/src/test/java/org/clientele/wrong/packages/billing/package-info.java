/** A room that forgot to say that nothing is null. */
package org.clientele.wrong.packages.billing;
