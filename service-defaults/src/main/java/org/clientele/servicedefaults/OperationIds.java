package org.clientele.servicedefaults;

import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * What the operations of a service are called: by the controller and its method, so that no other has the same, such as
 * {@code leadAssign}. What a library adds to each service is named after the service.
 *
 * @param service its name without what all have, such as {@code lead}
 */
public record OperationIds(String service) {

    /** Of the service that is called so, such as {@code lead-service}. */
    public static OperationIds ofService(String application) {
        return new OperationIds(application.replace("-service", ""));
    }

    /** The id of a handler. */
    public String of(HandlerMethod handler) {
        var controller = handler.getBeanType().getSimpleName().replace("Controller", "");
        var own = handler.getBeanType().getPackageName().startsWith("org.clientele." + service);
        return StringUtils.uncapitalize((own ? "" : service) + controller)
                + StringUtils.capitalize(handler.getMethod().getName());
    }
}
