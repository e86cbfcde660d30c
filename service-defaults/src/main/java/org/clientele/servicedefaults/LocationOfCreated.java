package org.clientele.servicedefaults;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriUtils;

/** Names with each 201 where the resource is: below the collection that it was posted to, or where it was put. */
@RestControllerAdvice
final class LocationOfCreated implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Identified made && isCreated(response)) {
            response.getHeaders().setLocation(location(request, made.id()));
        }
        return body;
    }

    private static URI location(ServerHttpRequest request, String id) {
        return request.getMethod().equals(HttpMethod.POST)
                ? URI.create(
                        request.getURI().getRawPath() + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8))
                : URI.create(request.getURI().getRawPath());
    }

    private static boolean isCreated(ServerHttpResponse response) {
        return response instanceof ServletServerHttpResponse servlet
                && servlet.getServletResponse().getStatus() == HttpStatus.CREATED.value();
    }
}
