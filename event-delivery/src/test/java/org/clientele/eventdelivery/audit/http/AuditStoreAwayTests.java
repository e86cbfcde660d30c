package org.clientele.eventdelivery.audit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.clientele.localbacking.EmbeddedStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@Tag("embedded")
@DirtiesContext
@SpringBootTest(
        classes = SampleLists.class,
        properties = {
            "spring.application.name=order-service",
            "spring.mongodb.database=orders",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1/not-up-yet"
        })
class AuditStoreAwayTests {

    private static final EmbeddedStore STORE = EmbeddedStore.inMemory();

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", STORE::uri);
    }

    @Autowired
    private WebApplicationContext context;

    @Test
    void showsNoListWhoseReadingCannotBeKept() throws Exception {
        STORE.close();
        var mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        for (var path : new String[] {"/api/v1/orders", "/api/v1/orders/export"}) {
            var answer = mvc.perform(get(path).with(jwt().authorities(new SimpleGrantedAuthority("manager"))))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(503);
            assertThat(answer.getContentAsString()).contains("unavailable").doesNotContain("first");
        }
    }
}
