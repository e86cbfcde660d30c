package org.clientele.lead.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clientele.lead.forms.FormsContract.webForm;

import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.KeyReusedException;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.lead.sources.SourceFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MakingFormsTests {

    private final InMemoryForms forms = new InMemoryForms();
    private final MakingForms making = new MakingForms(forms, SourceFixture.open());

    @Test
    void givesEachFormAKeyOfItsOwn() {
        var one = making.make("f1", "mia", webForm("one"), CommandKey.once());
        var other = making.make("f2", "mia", webForm("other"), CommandKey.once());
        assertThat(one.state().key())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(other.state().key());
    }

    @Test
    void makesAFormOnceHoweverOftenItIsAskedFor() {
        var key = new CommandKey("k1", "h1");
        var made = making.make("f1", "mia", webForm("one"), key);
        assertThat(making.make("f1", "mia", webForm("one"), key)).isEqualTo(made);
        assertThatExceptionOfType(KeyReusedException.class)
                .isThrownBy(() -> making.make("f1", "mia", webForm("other"), new CommandKey("k1", "h2")));
    }

    @Test
    void changesTheVersionThatWasSeen() {
        making.make("f1", "mia", webForm("one"), CommandKey.once());
        assertThat(making.change("f1", "mia", OptionalLong.of(1), webForm("one"))
                        .version())
                .isEqualTo(1);
        assertThat(making.change("f1", "mia", OptionalLong.empty(), webForm("two"))
                        .version())
                .isEqualTo(2);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> making.change("f1", "mia", OptionalLong.of(1), webForm("three")));
    }

    @Test
    void isInTheNameOfWhoeverDescribesItOnceMore() {
        making.make("f1", "mia", webForm("one"), CommandKey.once());
        assertThat(making.change("f1", "kim", OptionalLong.of(1), webForm("one"))
                        .state()
                        .describedBy())
                .isEqualTo("kim");
        assertThat(making.change("f1", "kim", OptionalLong.of(2), webForm("one"))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void refusesAHoneypotThatPeopleFillInAndThanksThatAreNoAddress() {
        assertThatExceptionOfType(UnusableFormException.class)
                .isThrownBy(() -> making.make("f1", "mia", form("email", null), CommandKey.once()))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("honeypot"));
        making.make("f1", "mia", webForm("one"), CommandKey.once());
        assertThatExceptionOfType(UnusableFormException.class)
                .isThrownBy(
                        () -> making.change("f1", "mia", OptionalLong.of(1), thanking("https://www.acme.example/%")))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("thanksUrl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "http://www.acme.example/",
                "https://www.acme.example:8443/",
                "https://www.acme.example@evil.example/",
                "https://www.acme.example.evil.example/",
                "https://mia@www.acme.example/",
                "https:www.acme.example"
            })
    void thanksOnItsOriginsOnly(String elsewhere) {
        assertThatExceptionOfType(UnusableFormException.class)
                .isThrownBy(() -> making.make("f1", "mia", thanking(elsewhere), CommandKey.once()))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("thanksUrl"));
        var there = making.make("f1", "mia", thanking("HTTPS://WWW.acme.example/thanks?a=b#c"), CommandKey.once());
        assertThat(there.version()).isOne();
    }

    private static WebForm thanking(String thanksUrl) {
        return form("website2", thanksUrl);
    }

    private static WebForm form(String honeypot, @Nullable String thanksUrl) {
        return new WebForm(
                "one", "website", "spring", true, List.of("https://www.acme.example"), honeypot, 60, 10, thanksUrl);
    }

    @Test
    void replacesAKeyOnceHoweverOftenItIsAskedFor() {
        var made = making.make("f1", "mia", webForm("one"), CommandKey.once());
        var command = CommandKey.once();
        var replaced = making.replaceKey("f1", "mia", command);
        assertThat(replaced.state().key()).isNotEqualTo(made.state().key());
        assertThat(making.replaceKey("f1", "mia", command)).isEqualTo(replaced);
    }
}
