package org.clientele.servicedefaults;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(
        classes = SampleApplication.class,
        properties = {
            "spring.application.name=sample-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/not-up-yet"
        })
class OpenApiTests {

    @Autowired
    private WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private ResultActions described() throws Exception {
        return mvc.perform(get("/v3/api-docs")).andExpect(status().isOk());
    }

    @Test
    void isNamedAfterTheServiceAndSaysNoAddress() throws Exception {
        described()
                .andExpect(jsonPath("$.info.title", is("sample-service")))
                .andExpect(jsonPath("$.servers[*].url", contains("/")));
    }

    @Test
    void showsHeadersWhereControllersTakeThem() throws Exception {
        described()
                .andExpect(jsonPath("$.paths['/api/v1/keys'].post.parameters[*].name", contains("Idempotency-Key")))
                .andExpect(jsonPath(
                        "$.paths['/api/v1/projects/{id}'].delete.parameters[*].name", contains("id", "If-Match")));
    }

    @Test
    void requiresWhatIsNotNullable() throws Exception {
        described()
                .andExpect(jsonPath(
                        "$.components.schemas.Problem.required", containsInAnyOrder("type", "title", "status")))
                .andExpect(jsonPath("$.components.schemas.PageString.required", contains("items")));
    }

    @Test
    void namesTheRolesAndTheProblems() throws Exception {
        described()
                .andExpect(jsonPath(
                        "$.paths['/api/v1/keys'].post.description",
                        is("For salesperson, manager, integration (scope clientele.read), privacy-officer.")))
                .andExpect(jsonPath(
                        "$.paths['/api/v1/keys'].post.responses['422'].$ref", is("#/components/responses/key-reused")))
                .andExpect(jsonPath(
                        "$.components.responses['key-reused'].content['application/problem+json'].schema.$ref",
                        is("#/components/schemas/Problem")));
    }

    @Test
    void namesWhatAnOperationMayAnswer() throws Exception {
        described()
                .andExpect(jsonPath(
                        "$.paths['/api/v1/projects/{id}'].delete.responses.keys()",
                        containsInAnyOrder("200", "400", "401", "403", "404", "406", "409", "412", "428", "503")))
                .andExpect(jsonPath("$.paths['/api/v1/projects'].post.responses['201'].headers.Location")
                        .exists())
                .andExpect(jsonPath(
                        "$.paths['/api/v1/projects'].post.responses.keys()",
                        containsInAnyOrder("201", "400", "401", "403", "406", "408", "413", "415", "503")));
    }

    @Test
    void showsBodiesByTheExamplesOfTheServiceOrElseOfALibrary() throws Exception {
        described()
                .andExpect(jsonPath(
                        "$.paths['/api/v1/projects'].post.requestBody.content['application/json'].example.title",
                        is("of the service")))
                .andExpect(jsonPath(
                        "$.paths['/api/v1/tagged'].post.requestBody.content['application/json'].example.tags",
                        contains("of a library")))
                .andExpect(jsonPath(
                        "$.paths['/api/v1/lines'].post.requestBody.content['application/x-ndjson'].example",
                        is("{\"line\": 1}\n")));
    }

    @Test
    void needsNoTokenWhereEverybodyMayCall() throws Exception {
        described().andExpect(jsonPath("$.paths['/api/v1/open/for-all'].get.security", is(List.of())));
    }

    @Test
    void requiresAToken() throws Exception {
        described()
                .andExpect(jsonPath("$.components.securitySchemes.bearer.scheme", is("bearer")))
                .andExpect(jsonPath("$.security[0].bearer").isArray());
    }
}
