package org.clientele.lead.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.clientele.lead.LeadServiceFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an import brought goes again, unless somebody did something with it. */
@Tag("embedded")
class WithdrawingLeadsTests {

    private static final LeadServiceFixture SERVICE = LeadServiceFixture.running();
    private static final LeadServiceFixture.As MANAGER = SERVICE.as("mia", "manager");

    private final WithdrawingLeads withdrawing = SERVICE.bean(WithdrawingLeads.class);
    private final Leads leads = SERVICE.bean(Leads.class);
    private final String importId = UUID.randomUUID().toString();

    @Test
    void takesBackWhatNobodyTouched() {
        var leadId = SERVICE.newLead("anna-berg");
        assertThat(withdraw(leadId)).isEmpty();
        assertThat(MANAGER.get("/leads/" + leadId).expect(200).text("state")).isEqualTo("WITHDRAWN");
        MANAGER.post("/leads/" + leadId + "/step", "{\"step\": \"contacted\"}").expect(409);
    }

    @Test
    void takesBackOnce() {
        var leadId = SERVICE.newLead("anna-berg");
        withdraw(leadId);
        var version = version(leadId);
        assertThat(withdraw(leadId)).isEmpty();
        assertThat(version(leadId)).isEqualTo(version);
    }

    @Test
    void showsInNoListWhatWasTakenBack() {
        var source = "list-" + importId;
        var leadId = submit(source, "list@%s.example".formatted(importId));
        withdraw(leadId);
        assertThat(listed("source=" + source)).isZero();
        assertThat(listed("open=false&source=" + source)).isZero();
        assertThat(listed("state=WITHDRAWN&source=" + source)).isOne();
    }

    @Test
    void keepsWhatSomebodyWorkedOn() {
        var leadId = SERVICE.newLead("anna-berg");
        MANAGER.post("/leads/" + leadId + "/step", "{\"step\": \"contacted\"}").expect(200);
        assertThat(withdraw(leadId)).containsExactly(entry(leadId, WithdrawingLeads.Kept.WORKED_ON));
        assertThat(MANAGER.get("/leads/" + leadId).text("state")).isEqualTo("OPEN");
    }

    @Test
    void keepsWhatSomethingElseWasAttachedTo() {
        var address = "both@%s.example".formatted(importId);
        var leadId = submit("first", address);
        assertThat(submit("second", address)).isEqualTo(leadId);
        assertThat(withdraw(leadId)).containsExactly(entry(leadId, WithdrawingLeads.Kept.SUBMISSIONS_ATTACHED));
    }

    @Test
    void freesTheAddressForTheNextLead() {
        var address = "free@%s.example".formatted(importId);
        var leadId = submit("first", address);
        withdraw(leadId);
        assertThat(submit("second", address)).isNotEqualTo(leadId);
    }

    private Map<String, WithdrawingLeads.Kept> withdraw(String leadId) {
        return withdrawing.withdraw(List.of(leadId), importId, Author.POLICY.by());
    }

    private long version(String leadId) {
        return leads.find(leadId).orElseThrow().version();
    }

    private static int listed(String query) {
        return SERVICE.integration()
                .get("/leads?" + query)
                .expect(200)
                .body()
                .path("items")
                .size();
    }

    private static String submit(String source, String email) {
        var body = "{\"source\": \"%s\", \"person\": {\"familyName\": \"Roth\", \"email\": \"%s\"}}"
                .formatted(source, email);
        return Objects.requireNonNull(
                SERVICE.integration().post("/submissions", body).expect(201).text("leadId"));
    }
}
