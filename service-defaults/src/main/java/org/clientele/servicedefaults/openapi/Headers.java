package org.clientele.servicedefaults.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;

/** The headers of answers. */
final class Headers {

    private Headers() {}

    static Header eTag() {
        return text("The version shown, for If-Match.", "\"v3\"");
    }

    static Header location() {
        var header = text("Where what was made is found.", "/api/v1/things/0198a1f0");
        header.getSchema().setFormat("uri-reference");
        return header;
    }

    static Header preferenceApplied() {
        return text("The seconds that it waited at the most; missing if it did not wait.", "wait=5");
    }

    static Header text(String description, String example) {
        return new Header().description(description).schema(new StringSchema().example(example));
    }
}
