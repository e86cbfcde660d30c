package org.clientele.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A mail server that keeps what it gets in memory. */
public final class MailCatcher implements AutoCloseable {

    private final GreenMail server;

    private MailCatcher(GreenMail server) {
        this.server = server;
    }

    /** Starts it on this port, 0 for a free one. */
    public static MailCatcher start(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailCatcher(server);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** The newest first, at most so many. */
    public List<CaughtMail> newest(int limit) {
        var all = server.getReceivedMessages();
        return Arrays.asList(all).subList(Math.max(0, all.length - limit), all.length).reversed().stream()
                .map(MailCatcher::caught)
                .toList();
    }

    private static CaughtMail caught(MimeMessage message) {
        try {
            var sent = message.getSentDate();
            return new CaughtMail(
                    sent == null ? Instant.EPOCH : sent.toInstant(),
                    Arrays.toString(message.getRecipients(Message.RecipientType.TO)),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    String.valueOf(message.getContent()));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
