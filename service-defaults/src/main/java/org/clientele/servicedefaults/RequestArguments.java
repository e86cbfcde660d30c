package org.clientele.servicedefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Hands controllers the {@link Caller}, the {@link Reader}, the {@link RequestKey}, the {@link IfMatch}, the
 * {@link PreferredWait} and the {@link Backdating} of a request.
 */
final class RequestArguments implements HandlerMethodArgumentResolver {

    private static final int LONGEST_KEY = 200;
    private static final Set<Class<?>> TYPES =
            Set.of(Caller.class, Reader.class, RequestKey.class, IfMatch.class, PreferredWait.class, Backdating.class);

    private final KeyedIds ids;
    private final Reaches reaches;
    private final Clock clock;

    RequestArguments(KeyedIds ids, Reaches reaches, Clock clock) {
        this.ids = ids;
        this.reaches = reaches;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return TYPES.contains(type);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var type = parameter.getParameterType();
        if (type == IfMatch.class) {
            return new IfMatch(request.getHeader("If-Match"));
        }
        if (type == PreferredWait.class) {
            return new PreferredWait(request, response(web));
        }
        if (type == Reader.class) {
            return new Reader(reaches.reads(bearer(request), groups(request)));
        }
        if (type == Backdating.class) {
            return new Backdating(bearer(request).isOneOf(RoleGroup.DECIDERS), clock.instant());
        }
        return type == Caller.class ? caller(request) : key(request);
    }

    private static HttpServletResponse response(NativeWebRequest web) {
        return Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
    }

    private Caller caller(HttpServletRequest request) {
        var bearer = bearer(request);
        return new Caller(bearer.id(), reaches.changes(bearer, groups(request)));
    }

    /** Those whom the handler lets in. */
    private static Set<RoleGroup> groups(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                ? Access.Granted.by(handler)
                : Set.of();
    }

    static Bearer bearer(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication authentication) {
            return new Bearer(
                    authentication.getName(),
                    named(authentication, name -> Role.of(name).stream()),
                    named(authentication, RequestArguments::scope));
        }
        return Bearer.NOBODY;
    }

    private static Stream<String> scope(String authority) {
        return authority.startsWith(RoleGroup.SCOPE)
                ? Stream.of(authority.substring(RoleGroup.SCOPE.length()))
                : Stream.empty();
    }

    private static <T> Set<T> named(Authentication authentication, Function<String, Stream<T>> meaning) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull)
                .flatMap(meaning)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What callers take for a key is often an address or a number: ids follow from it, and nobody shall guess back. */
    private RequestKey key(HttpServletRequest request) {
        var header = request.getHeader("Idempotency-Key");
        if (header != null && (header.isBlank() || header.length() > LONGEST_KEY)) {
            throw new ProblemException(GeneralProblem.INVALID_FIELD, "A header is not valid.")
                    .field("Idempotency-Key", "must have 1 to " + LONGEST_KEY + " characters");
        }
        var key = header == null ? UUID.randomUUID().toString() : ids.of("request", header);
        return new RequestKey(bearer(request).id(), key, hash(request), header != null);
    }

    private static String hash(HttpServletRequest request) {
        var body = request.getAttribute(BufferedBody.ATTRIBUTE) instanceof byte[] bytes ? bytes : new byte[0];
        return Sha256.hex(body);
    }
}
