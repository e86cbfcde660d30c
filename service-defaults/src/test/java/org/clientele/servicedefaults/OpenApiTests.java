package org.clientele.servicedefaults;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
    void namesTheRolesAndTheProblem() throws Exception {
        described()
                .andExpect(jsonPath(
                        "$.paths['/api/v1/keys'].post.description",
                        is("For salesperson, manager, integration, privacy-officer.")))
                .andExpect(jsonPath(
                        "$.paths['/api/v1/keys'].post.responses.default.content['application/problem+json'].schema.$ref",
                        is("#/components/schemas/Problem")));
    }

    @Test
    void requiresAToken() throws Exception {
        described()
                .andExpect(jsonPath("$.components.securitySchemes.bearer.scheme", is("bearer")))
                .andExpect(jsonPath("$.security[0].bearer").isArray());
    }
}
