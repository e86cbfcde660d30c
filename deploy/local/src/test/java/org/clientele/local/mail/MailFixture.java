package org.clientele.local.mail;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

/** Mails over a real SMTP connection. */
public final class MailFixture {

    private MailFixture() {}

    public static void send(MailCatcher catcher, String to, String subject, String text) {
        GreenMailUtil.sendTextEmail(
                to,
                "reminders@clientele.example",
                subject,
                text,
                new ServerSetup(catcher.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }
}
