package org.clientele.notification.reminder.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.notification.reminder.Mailbox.Letter;
import org.clientele.notification.reminder.ReminderProperties;
import org.clientele.notification.reminder.UndeliveredException;
import org.clientele.servicedefaults.MissingSecretException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpMailboxTests {

    private static final ReminderProperties PROPERTIES = new ReminderProperties(
            "reminders@clientele.example",
            Duration.ofMinutes(1),
            Duration.ofSeconds(5),
            Duration.ofHours(1),
            Duration.ofDays(7));

    @Test
    void whoNamesAUserNamesAPasswordToo() {
        assertThatThrownBy(() -> mailbox("reminders", ""))
                .isInstanceOf(MissingSecretException.class)
                .hasMessageContaining("spring.mail.password");
        assertThat(mailbox("reminders", "of the mail server")).isNotNull();
        assertThat(mailbox("", "")).isNotNull();
    }

    private static final String ADDRESS = "ada@example.org";

    static Stream<Arguments> failures() {
        var refused = new SendFailedException("550 5.1.1 <ada@example.org>: user unknown");
        var broken = new MessagingException("451 no room for ada@example.org");
        return Stream.of(
                arguments(
                        new MailAuthenticationException(broken), "the mail server does not take our name and password"),
                arguments(
                        new MailSendException("connection failed", broken, Map.of(ADDRESS, broken)),
                        "the mail server cannot be reached"),
                arguments(new MailSendException(Map.of(ADDRESS, refused)), "the mail server refuses the address"),
                arguments(new MailSendException(Map.of(ADDRESS, broken)), "the mail server did not take it"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysInItsOwnWordsWhyALetterWasNotTaken(MailException failure, String why) {
        var mailbox =
                new SmtpMailbox(failing(failure), PROPERTIES, CurrentTrace.NONE, new SimpleMeterRegistry(), "", "");
        assertThatThrownBy(() -> mailbox.send(new Letter("1", ADDRESS, "Call Ada", "now")))
                .isInstanceOf(UndeliveredException.class)
                .hasMessage(why);
    }

    private static JavaMailSenderImpl failing(MailException failure) {
        return new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
                throw failure;
            }
        };
    }

    private static SmtpMailbox mailbox(String user, String password) {
        return new SmtpMailbox(
                new JavaMailSenderImpl(), PROPERTIES, CurrentTrace.NONE, new SimpleMeterRegistry(), user, password);
    }
}
