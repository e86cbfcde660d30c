package org.clientele.analytics.funnel.http;

import jakarta.validation.constraints.Pattern;
import org.clientele.analytics.funnel.LeadScope;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Code;
import org.jspecify.annotations.Nullable;

/** Which leads are asked for, besides whose they are and when they came. */
record FunnelQuery(
        @Pattern(regexp = Code.PATTERN, message = Code.RULE) @Nullable
        String source,

        @Pattern(regexp = Code.PATTERN, message = Code.RULE) @Nullable
        String campaign,

        @Nullable Boolean social) {

    LeadScope of(Scope scope) {
        return new LeadScope(scope, source, campaign, social);
    }
}
