package org.clientele.servicepages.frame;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Begins each link of a template with the path under which browsers reach the service. */
final class RootedLinks extends StandardLinkBuilder {

    private final String root;

    RootedLinks(String root) {
        this.root = root;
    }

    @Override
    protected String computeContextPath(
            IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
        return root;
    }
}
