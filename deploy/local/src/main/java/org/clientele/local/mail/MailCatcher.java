package org.clientele.local.mail;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** A mail server that keeps what it gets in memory. */
public final class MailCatcher implements AutoCloseable {

    private static final Comparator<StoredMessage> NEWEST_FIRST = Comparator.comparing(StoredMessage::getReceivedDate)
            .thenComparingLong(StoredMessage::getUid)
            .reversed();

    private final GreenMail server;

    private MailCatcher(GreenMail server) {
        this.server = server;
    }

    /** Starts it on this port of this machine alone, 0 for a free one. */
    public static MailCatcher start(int port) {
        return start("127.0.0.1", port);
    }

    /** Starts it where others reach it. */
    public static MailCatcher start(String address, int port) {
        var server = new GreenMail(new ServerSetup(port, address, ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailCatcher(server);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** The newest first, at most so many. The server itself keeps them by mailbox. */
    public List<CaughtMail> newest(int limit) {
        return server.getManagers().getImapHostManager().getAllMessages().stream()
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .map(MailCatcher::caught)
                .toList();
    }

    private static CaughtMail caught(StoredMessage stored) {
        var message = stored.getMimeMessage();
        try {
            return new CaughtMail(
                    stored.getReceivedDate().toInstant(),
                    Objects.requireNonNullElse(message.getMessageID(), ""),
                    Objects.requireNonNullElse(message.getHeader("To", ", "), ""),
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
