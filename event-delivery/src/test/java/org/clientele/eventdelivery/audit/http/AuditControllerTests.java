package org.clientele.eventdelivery.audit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.clientele.eventdelivery.audit.AuditEntries;
import org.clientele.eventdelivery.audit.AuditEntry;
import org.clientele.testkit.BackingServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@Tag("embedded")
@SpringBootTest(
        classes = SampleLists.class,
        properties = {
            "spring.application.name=order-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/not-up-yet"
        })
class AuditControllerTests {

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", BackingServices::mongoUri);
        registry.add("spring.mongodb.database", () -> "orders-" + UUID.randomUUID());
    }

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AuditEntries entries;

    @Autowired
    private SampleLists.OrderController orders;

    private final String caller = "c-" + UUID.randomUUID();
    private MockMvc mvc;

    @BeforeEach
    void build() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private static RequestPostProcessor as(String id, String role) {
        return jwt().jwt(token -> token.subject(id)).authorities(new SimpleGrantedAuthority(role));
    }

    private RequestPostProcessor reader() {
        return as(caller, "salesperson");
    }

    private List<AuditEntry> mine() {
        return entries.page(new AuditEntries.Wanted(caller, null), null, 10);
    }

    @Test
    void keepsWhoReadAListAndNoSingleThing() throws Exception {
        mvc.perform(get("/api/v1/orders/one").with(reader())).andExpect(status().isOk());
        assertThat(mine()).isEmpty();
        mvc.perform(get("/api/v1/orders").with(reader())).andExpect(status().isOk());
        assertThat(mine()).singleElement().satisfies(entry -> {
            assertThat(entry.roles()).containsExactly("salesperson");
            assertThat(entry.read().items()).isEqualTo(2);
            assertThat(entry.read().export()).isFalse();
            assertThat(entry.read().operation()).isEqualTo("orderOrderList");
        });
    }

    @Test
    void keepsTheNamesOfFiltersAndNothingElseOfTheAddress() throws Exception {
        mvc.perform(get("/api/v1/orders?customer=ada@example.org&status=open&ada@example.org=1&cursor=c")
                        .with(reader()))
                .andExpect(status().isOk());
        assertThat(mine())
                .singleElement()
                .satisfies(entry -> assertThat(entry.read().filters()).containsExactly("customer", "status"));
        assertThat(mine().toString()).doesNotContain("ada").doesNotContain("open");
    }

    @Test
    void keepsAnExportBeforeItsFirstByteAndItsLengthInTheEnd() throws Exception {
        mvc.perform(get("/api/v1/orders/export").with(reader())).andExpect(status().isOk());
        assertThat(orders.before.getLast().caller()).isEqualTo(caller);
        assertThat(orders.before.getLast().read().items()).isNull();
        assertThat(mine()).singleElement().satisfies(entry -> {
            assertThat(entry.read().export()).isTrue();
            assertThat(entry.read().items()).isEqualTo(3);
        });
    }

    @Test
    void keepsHowMuchOfAnExportWasGivenOutThatBrokeOff() {
        assertThatThrownBy(() -> mvc.perform(
                        get("/api/v1/orders/export?brokenOffAfter=second").with(reader())))
                .hasMessageContaining("gone");
        assertThat(mine())
                .singleElement()
                .satisfies(entry -> assertThat(entry.read().items()).isEqualTo(2));
    }

    @Test
    void keepsNothingOfWhatWasRefused() throws Exception {
        mvc.perform(get("/api/v1/orders").with(as(caller, "operator"))).andExpect(status().isForbidden());
        assertThat(mine()).isEmpty();
    }

    @Test
    void showsTheNewestFirstPageByPageAndKeepsWhoLooked() throws Exception {
        mvc.perform(get("/api/v1/orders").with(reader())).andExpect(status().isOk());
        mvc.perform(get("/api/v1/orders/export").with(reader())).andExpect(status().isOk());
        var auditor = as(caller + "-auditor", "privacy-officer");
        var first = mvc.perform(get("/api/v1/audit?limit=1&caller=" + caller).with(auditor))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].export", is(true)))
                .andExpect(jsonPath("$.items[0].items", is(3)))
                .andReturn();
        String next = JsonPath.read(first.getResponse().getContentAsString(), "$.next");
        mvc.perform(get("/api/v1/audit?limit=1&caller=" + caller + "&cursor=" + next)
                        .with(auditor))
                .andExpect(jsonPath("$.items[0].operation", is("orderOrderList")))
                .andExpect(jsonPath("$.next").doesNotExist());
        mvc.perform(get("/api/v1/audit?operation=orderAuditList&caller=" + caller + "-auditor")
                        .with(auditor))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].filters", contains("caller")));
    }

    @Test
    void isForThePrivacyOfficerOnly() throws Exception {
        for (var role : List.of("salesperson", "manager", "marketing", "integration", "operator")) {
            mvc.perform(get("/api/v1/audit").with(as(caller, role))).andExpect(status().isForbidden());
        }
    }
}
