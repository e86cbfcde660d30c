/**
 * Checks what a cluster is told, without a cluster: the manifests against their models, each other, the contracts and
 * the services.
 */
@NullMarked
package org.clientele.kubernetes;

import org.jspecify.annotations.NullMarked;
