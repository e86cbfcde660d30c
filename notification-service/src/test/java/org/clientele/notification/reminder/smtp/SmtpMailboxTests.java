package org.clientele.notification.reminder.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.clientele.notification.reminder.ReminderProperties;
import org.clientele.servicedefaults.MissingSecretException;
import org.junit.jupiter.api.Test;
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

    private static SmtpMailbox mailbox(String user, String password) {
        return new SmtpMailbox(new JavaMailSenderImpl(), PROPERTIES, user, password);
    }
}
