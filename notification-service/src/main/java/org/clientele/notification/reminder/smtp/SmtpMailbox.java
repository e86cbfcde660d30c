package org.clientele.notification.reminder.smtp;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.clientele.eventdelivery.event.CurrentTrace;
import org.clientele.notification.reminder.Mailbox;
import org.clientele.notification.reminder.ReminderProperties;
import org.clientele.notification.reminder.UndeliveredException;
import org.clientele.servicedefaults.MissingSecretException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the organisation's mail server, under a name and password where that wants one. */
@Component
class SmtpMailbox implements Mailbox {

    private final JavaMailSender sender;
    private final ReminderProperties properties;
    private final CurrentTrace trace;
    private final Timer timer;

    SmtpMailbox(
            JavaMailSender sender,
            ReminderProperties properties,
            CurrentTrace trace,
            MeterRegistry meters,
            @Value("${spring.mail.username:}") String user,
            @Value("${spring.mail.password:}") String password) {
        if (!user.isBlank()) {
            var unused = MissingSecretException.unlessGiven("spring.mail.password", password);
        }
        this.sender = sender;
        this.properties = properties;
        this.trace = trace;
        this.timer = Timer.builder("clientele.mail")
                .description("How long the mail server took for a mail, or to refuse it")
                .register(meters);
    }

    @Override
    public void send(Letter letter) {
        try {
            trace.asking("send mail", timer.wrap(() -> sender.send(message -> write(message, letter))));
        } catch (MailException failure) {
            throw new UndeliveredException(why(failure), failure);
        }
    }

    /** The server's own words repeat the address. */
    private static String why(MailException failure) {
        return switch (failure) {
            case MailAuthenticationException refused -> "the mail server does not take our name and password";
            case MailSendException unreachable
            when unreachable.getCause() != null -> "the mail server cannot be reached";
            case MailSendException refused when refusesAddress(refused) -> "the mail server refuses the address";
            case MailPreparationException unwritten -> "the letter cannot be written, for example to such an address";
            default -> "the mail server did not take it";
        };
    }

    private static boolean refusesAddress(MailSendException failure) {
        return Arrays.stream(failure.getMessageExceptions()).anyMatch(SendFailedException.class::isInstance);
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
