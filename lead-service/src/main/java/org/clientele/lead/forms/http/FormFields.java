package org.clientele.lead.forms.http;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import org.clientele.lead.forms.FilledIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes what a page may send: a text for each field of a form; the honeypot comes on top. */
@Component
class FormFields implements ModelConverter {

    private static final String NAME = "FormFields";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (TypeFactory.defaultInstance().constructType(type.getType()).hasRawClass(FilledIn.class)) {
            context.defineModel(NAME, fields());
            return new Schema<>().$ref(NAME);
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static Schema<?> fields() {
        var fields = new ObjectSchema();
        FilledIn.NAMES.forEach(name -> fields.addProperty(name, new StringSchema()));
        return fields;
    }
}
