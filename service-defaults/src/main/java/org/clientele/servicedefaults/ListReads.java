package org.clientele.servicedefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Says of a request which list it reads and by what names it narrows it. */
final class ListReads {

    /** Where in the list, and how much of it: that narrows nothing. */
    private static final Set<String> PLACE = Set.of("cursor", "limit", "sort");

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final OperationIds operations;

    ListReads(OperationIds operations) {
        this.operations = operations;
    }

    ListRead of(HttpServletRequest request) {
        var handler = (HandlerMethod)
                Objects.requireNonNull(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE));
        var bearer = RequestArguments.bearer(request);
        return new ListRead(bearer.id(), bearer.roles(), operations.of(handler), filters(handler, request));
    }

    /** Only names that the handler knows: whatever else is in an address may be anything. */
    private static List<String> filters(HandlerMethod handler, HttpServletRequest request) {
        var given = request.getParameterMap().keySet();
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(ListReads::names)
                .filter(name -> given.contains(name) && !PLACE.contains(name))
                .sorted()
                .distinct()
                .toList();
    }

    private static Stream<String> names(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(NAMES);
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return Stream.ofNullable(parameter.getParameterName());
        }
        var type = parameter.getParameterType();
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName) : Stream.of();
    }
}
