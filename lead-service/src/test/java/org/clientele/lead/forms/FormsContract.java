package org.clientele.lead.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.junit.jupiter.api.Test;

/** What every place that keeps forms guarantees. */
public abstract class FormsContract {

    protected abstract Forms forms();

    static WebForm webForm(String name) {
        return new WebForm(
                name, "website", "spring", true, List.of("https://www.acme.example"), "website2", 60, 10, null);
    }

    private Versioned<Form> keep(String formId, String key) {
        return forms().create(Form.making(formId, key, "mia", webForm(formId), CommandKey.once()));
    }

    @Test
    void readsAFormAsItWasKept() {
        var kept = keep("f1", "key-1");
        assertThat(forms().find("f1")).contains(kept);
        assertThat(kept.state()).isEqualTo(new Form("f1", "key-1", "mia", webForm("f1")));
    }

    @Test
    void findsAFormByTheKeyThatItHasNow() {
        keep("f1", "key-1");
        keep("f2", "key-2");
        assertThat(forms().withKey("key-2")).map(Form::formId).contains("f2");
        forms().change(Command.of("f2", CommandKey.once(), By.http("mia"), form -> form.replaceKey("key-3")));
        assertThat(forms().withKey("key-2")).isEmpty();
        assertThat(forms().withKey("key-3")).map(Form::formId).contains("f2");
    }

    @Test
    void listsFormsById() {
        keep("f2", "key-2");
        keep("f1", "key-1");
        keep("f3", "key-3");
        assertThat(forms().all(null, 2)).extracting(Versioned::id).containsExactly("f1", "f2");
        assertThat(forms().all("f2", 2)).extracting(Versioned::id).containsExactly("f3");
    }
}
