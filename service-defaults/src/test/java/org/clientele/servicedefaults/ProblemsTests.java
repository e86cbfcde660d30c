package org.clientele.servicedefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(
        classes = SampleApplication.class,
        properties = "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/not-up-yet")
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTests {

    private static final String GOOD = """
            {"title": "Portal", "signedOn": "2026-03-20", "value": {"amount": 100, "currency": "EUR"}}""";

    @Autowired
    private WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("bufferedBody", FilterRegistrationBean.class)
                        .getFilter())
                .apply(springSecurity())
                .build();
    }

    @Test
    void takesWhatIsRight() throws Exception {
        mvc.perform(post("/api/v1/projects")
                        .with(manager())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(GOOD))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/v1/projects/Portal"))
                .andExpect(jsonPath("$.title", is("Portal")));
    }

    @Test
    void saysItInOurWordsWhateverLanguageIsAskedFor() throws Exception {
        mvc.perform(post("/api/v1/projects")
                        .with(manager())
                        .header("Accept-Language", "de")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(GOOD.replace("\"Portal\"", "\"\"")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].message", is("must not be empty")));
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("{\"title\": ", "malformed-json", null),
                Arguments.of("", "malformed-json", null),
                Arguments.of("{\"title\": \"a\", \"title\": \"b\"}", "malformed-json", null),
                Arguments.of(GOOD.replace("\"Portal\"", "\"\""), "invalid-field", "title"),
                Arguments.of(GOOD.replace("2026-03-20", "2026-02-30"), "invalid-field", "signedOn"),
                Arguments.of(GOOD.replace("100", "\"100\""), "invalid-field", "value.amount"),
                Arguments.of(GOOD.replace("100", "-1"), "invalid-field", "value.amount"),
                Arguments.of(GOOD.replace("EUR", "XXZ"), "invalid-field", "value.currency"),
                Arguments.of(GOOD.replace("{\"amount\": 100, \"currency\": \"EUR\"}", "7"), "invalid-field", "value"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void namesTheFieldOfABadBody(String body, String slug, String field) throws Exception {
        var answer = mvc.perform(post("/api/v1/projects")
                        .with(manager())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type", is("https://clientele.org/problems/" + slug)));
        if (field != null) {
            answer.andExpect(jsonPath("$.errors[0].field", is(field)));
        }
    }

    static Stream<Arguments> wordsOfOurs() {
        return Stream.of(
                Arguments.of("{\"title\": Ada", "The body is no JSON, or names a field twice, at line 1, column 11."),
                Arguments.of("[]", "The body must be an object."),
                Arguments.of(GOOD.replace("\"Portal\"", "[\"Ada\"]"), "must be a text"),
                Arguments.of(GOOD.replace("2026-03-20", "Ada"), TextualTimes.DATE),
                Arguments.of(GOOD.replace("100", "\"Ada\""), "must be a whole number"),
                Arguments.of(GOOD.replace("100", "9".repeat(30)), "must be a whole number"),
                Arguments.of(GOOD.replace("{\"amount\": 100, \"currency\": \"EUR\"}", "\"Ada\""), "must be an object"));
    }

    @ParameterizedTest
    @MethodSource("wordsOfOurs")
    void saysWhatIsWrongInOurWordsAndRepeatsNothing(String body, String words) throws Exception {
        var answer = mvc.perform(post("/api/v1/projects")
                        .with(manager())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer)
                .contains(words)
                .doesNotContain("Ada", "java", "jackson", "springframework", "org.clientele.s", "deserialize", "token");
    }

    @Test
    void logsWhereItBrokeAndNothingThatWasSaid(CapturedOutput output) throws Exception {
        mvc.perform(get("/api/v1/failing/broken").with(manager())).andExpect(status().isInternalServerError());
        assertThat(output)
                .contains("answered 500", IllegalStateException.class.getName(), "ProjectController.fail")
                .doesNotContain("secret");
    }

    @Test
    void namesEveryFieldOfABadBodyInTheOrderOfTheirNames() throws Exception {
        mvc.perform(post("/api/v1/projects")
                        .with(manager())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("signedOn", "title", "value")));
    }

    @Test
    void takesNoNullInAList() throws Exception {
        mvc.perform(post("/api/v1/tagged")
                        .with(manager())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"tags\": [\"a\", null]}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type", is("https://clientele.org/problems/invalid-field")))
                .andExpect(jsonPath("$.errors[0].field", is("tags[1]")));
    }

    @Test
    void refusesWhoHasNoToken() throws Exception {
        mvc.perform(get("/api/v1/projects/1"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().exists("WWW-Authenticate"))
                .andExpect(jsonPath("$.type", is("https://clientele.org/problems/unauthorized")));
    }

    @Test
    void refusesARoleThatIsNotNamed() throws Exception {
        mvc.perform(get("/api/v1/projects/1").with(as("marketing"))).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/projects/1").with(as("privacy-officer"))).andExpect(status().isOk());
    }

    @Test
    void refusesEverybodyWhereNoRoleIsNamed() throws Exception {
        mvc.perform(get("/api/v1/forgotten").with(manager()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type", is("https://clientele.org/problems/forbidden")));
    }

    @Test
    void refusesABodyThatIsTooLargeWhateverLengthItAnnounces() throws Exception {
        var large = "{\"title\": \"" + "x".repeat(2 * 1024 * 1024) + "\"}";
        mvc.perform(post("/api/v1/projects")
                        .with(manager())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(large))
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.type", is("https://clientele.org/problems/content-too-large")));
    }

    @Test
    void answersAProblemForUnknownPathsMethodsMediaTypesAndCursors() throws Exception {
        mvc.perform(get("/api/v1/nowhere").with(manager()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type", is("https://clientele.org/problems/not-found")));
        mvc.perform(put("/api/v1/projects").with(manager())).andExpect(status().isMethodNotAllowed());
        mvc.perform(post("/api/v1/projects")
                        .with(manager())
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x"))
                .andExpect(status().isUnsupportedMediaType());
        mvc.perform(get("/api/v1/projects?cursor=rubbish").with(manager()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is("cursor")));
        mvc.perform(get("/api/v1/projects?limit=0").with(manager()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is("limit")));
        mvc.perform(get("/api/v1/projects?limit=many").with(manager()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field", is("limit")));
    }

    static Stream<MockHttpServletRequestBuilder> whatTheFrameworkRefuses() {
        return Stream.of(
                get("/api/v1/nowhere-ada"),
                put("/api/v1/projects/ada").content("ada"),
                post("/api/v1/projects").contentType("text/ada").content("ada"),
                get("/api/v1/queries").accept("text/ada"),
                get("/api/v1/queries?limit=ada"));
    }

    @ParameterizedTest
    @MethodSource("whatTheFrameworkRefuses")
    void passesOnNoTextOfTheFramework(MockHttpServletRequestBuilder request) throws Exception {
        mvc.perform(request.with(manager()))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.detail", endsWith(".")))
                .andExpect(jsonPath("$.detail", not(containsStringIgnoringCase("ada"))))
                .andExpect(jsonPath("$.detail", not(containsString("supported"))));
    }

    @Test
    void asksForAVersionAndRefusesAForeignOne() throws Exception {
        mvc.perform(delete("/api/v1/projects/1").with(manager())).andExpect(status().is(428));
        mvc.perform(delete("/api/v1/projects/1").with(manager()).header("If-Match", "\"abc\""))
                .andExpect(status().is(412));
        mvc.perform(delete("/api/v1/projects/1").with(manager()).header("If-Match", "\"v7\""))
                .andExpect(status().isOk())
                .andExpect(content().string("7"));
    }

    @Test
    void answers503WhenTheStoreIsAwayAnd500WhenItIsUs() throws Exception {
        mvc.perform(get("/api/v1/failing/away").with(manager()))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "2"));
        mvc.perform(get("/api/v1/failing/broken").with(manager()))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.detail", is("Something is broken on our side.")));
    }

    @Test
    void derivesTheSameIdForARepeatAndAnotherForAnotherCaller() throws Exception {
        var first = key("k1", "anna", GOOD);
        assertThat(key("k1", "anna", GOOD)).isEqualTo(first);
        assertThat(key("k1", "ben", GOOD).split(" ", -1)[0]).isNotEqualTo(first.split(" ", -1)[0]);
        assertThat(key("k1", "anna", "{}").split(" ", -1)[1]).isNotEqualTo(first.split(" ", -1)[1]);
    }

    private String key(String key, String subject, String body) throws Exception {
        return mvc.perform(post("/api/v1/keys")
                        .with(jwt().jwt(token -> token.subject(subject))
                                .authorities(new SimpleGrantedAuthority("manager")))
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static RequestPostProcessor manager() {
        return as("manager");
    }

    private static RequestPostProcessor as(String role) {
        return jwt().authorities(new SimpleGrantedAuthority(role));
    }
}
