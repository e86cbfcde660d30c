package org.clientele.notification.reminder.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.clientele.notification.reminder.Mailbox;
import org.clientele.notification.reminder.ReminderProperties;
import org.clientele.servicedefaults.MissingSecretException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the organisation's mail server, under a name and password where that wants one. */
@Component
class SmtpMailbox implements Mailbox {

    private final JavaMailSender sender;
    private final ReminderProperties properties;

    SmtpMailbox(
            JavaMailSender sender,
            ReminderProperties properties,
            @Value("${spring.mail.username:}") String user,
            @Value("${spring.mail.password:}") String password) {
        if (!user.isBlank()) {
            var unused = MissingSecretException.unlessGiven("spring.mail.password", password);
        }
        this.sender = sender;
        this.properties = properties;
    }

    @Override
    public void send(Letter letter) {
        sender.send(message -> write(message, letter));
    }

    /** The server is to see our message id, which the library would otherwise replace when it sends. */
    private void write(MimeMessage message, Letter letter) {
        try {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(properties.from());
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setText(letter.text());
            message.setHeader("Message-ID", letter.id());
        } catch (MessagingException wrong) {
            throw new MailPreparationException(wrong);
        }
    }
}
