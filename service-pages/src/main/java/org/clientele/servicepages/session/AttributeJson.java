package org.clientele.servicepages.session;

import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.databind.json.JsonMapper;

/** What sessions hold, as JSON: only types that Spring Security names for this are made of it again. */
final class AttributeJson {

    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(AttributeJson.class.getClassLoader()))
            .build();

    String write(Object value) {
        return json.writerFor(Object.class).writeValueAsString(value);
    }

    /** @throws tools.jackson.core.JacksonException if it was written by a version that did so otherwise */
    Object read(String text) {
        return json.readValue(text, Object.class);
    }
}
