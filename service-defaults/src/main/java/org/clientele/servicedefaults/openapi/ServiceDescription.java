package org.clientele.servicedefaults.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Completes the description with what holds for all operations and puts it into an order that does not depend on
 * chance.
 */
final class ServiceDescription implements GlobalOpenApiCustomizer {

    private static final String API = "/api/v1/";
    private static final String ABOUT = """
            Amounts of money are in minor units of their currency, instants in UTC. A field without a value is left out, \
            never null; fields that are unknown are ignored. Lists are read on with the cursor in `next` until it is absent. \
            Whatever goes wrong is answered by a problem (RFC 9457) with a stable `type`; docs/problems.md explains each.""";
    private static final Contact CONTACT = new Contact().name("Clientele").url("https://clientele.org");

    private final String service;
    private final ProblemAnswers problems;
    private final Descriptions descriptions;
    private final Examples examples;
    private final SignIn signIn;

    ServiceDescription(
            String service, ProblemAnswers problems, Descriptions descriptions, Examples examples, SignIn signIn) {
        this.signIn = signIn;
        this.service = service;
        this.problems = problems;
        this.descriptions = descriptions;
        this.examples = examples;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info().title(service).version("v1").description(ABOUT).contact(CONTACT))
                .servers(List.of(new Server().url("/")))
                .paths(sorted(api.getPaths()))
                .components(components(Objects.requireNonNullElseGet(api.getComponents(), Components::new)));
        signIn.tell(api);
        Patterns.tell(api);
        descriptions.tell(api);
        examples.tell(api);
    }

    private static Paths sorted(Paths paths) {
        var sorted = new Paths();
        new TreeMap<>(paths).forEach((path, item) -> sorted.addPathItem(path, tagged(path, item)));
        return sorted;
    }

    /** Operations are grouped by the collection that they are about. */
    private static PathItem tagged(String path, PathItem item) {
        var tag = path.startsWith(API) ? path.substring(API.length()).split("/", 2)[0] : path;
        item.readOperations().forEach(operation -> operation.setTags(List.of(tag)));
        return item;
    }

    private Components components(Components components) {
        var schemas = new TreeMap<>(ModelConverters.getInstance(true).readAll(Problem.class));
        if (components.getSchemas() != null) {
            schemas.putAll(components.getSchemas());
        }
        return components.schemas(schemas).responses(problems.all());
    }
}
