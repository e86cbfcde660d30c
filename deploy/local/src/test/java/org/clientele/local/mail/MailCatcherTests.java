package org.clientele.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailCatcherTests {

    private MailCatcher catcher;

    @BeforeEach
    void start() {
        catcher = MailCatcher.start(0);
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void showsTheNewestMailFirst() {
        MailFixture.send(catcher, "anna@sales.example", "First", "one");
        MailFixture.send(catcher, "ben@sales.example", "Second", "two");
        MailFixture.send(catcher, "anna@sales.example", "Third", "three");
        assertThat(catcher.newest(2)).extracting(CaughtMail::subject).containsExactly("Third", "Second");
        var newest = catcher.newest(1).getFirst();
        assertThat(newest.to()).isEqualTo("anna@sales.example");
        assertThat(newest.text()).startsWith("three");
        assertThat(newest.received())
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(1)),
                        Instant.now().plus(Duration.ofSeconds(1)));
    }

    @Test
    void showsAMailAsTextOnly() {
        MailFixture.send(catcher, "anna@sales.example", "<script>alert('a')</script>", "Sömmer & <b>Sons</b> 100 %s");
        assertThat(new MailPage(catcher).page())
                .contains("&lt;script&gt;alert", "&amp; &lt;b&gt;Sons&lt;/b&gt; 100 %s")
                .doesNotContain("<script>", "<b>Sons");
    }

    @Test
    void saysThatNothingHasComeYet() {
        assertThat(new MailPage(catcher).page()).contains("None yet.");
    }
}
