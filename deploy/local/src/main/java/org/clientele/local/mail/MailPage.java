package org.clientele.local.mail;

import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Shows the mails that were caught, the newest first. */
@RestController
public class MailPage {

    private static final int MOST = 100;

    private final MailCatcher mails;

    MailPage(MailCatcher mails) {
        this.mails = mails;
    }

    @GetMapping(path = "/mail", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        var caught = mails.newest(MOST);
        return """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta http-equiv="refresh" content="5">
            <title>Caught mail</title>
            <style>body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}
            article{border-top:1px solid #ddd;padding:.5rem 0}pre{white-space:pre-wrap;color:#444}</style>
            <h1>Caught mail</h1>
            <p>Reminders that salespeople would have received; the newest first. <a href="/">Start</a></p>
            %s
            </html>
            """.formatted(
                        caught.isEmpty()
                                ? "<p>None yet.</p>"
                                : caught.stream().map(MailPage::article).collect(Collectors.joining("\n")));
    }

    private static String article(CaughtMail mail) {
        return "<article><b>%s</b><br>to %s, %s<pre>%s</pre></article>"
                .formatted(
                        HtmlUtils.htmlEscape(mail.subject()),
                        HtmlUtils.htmlEscape(mail.to()),
                        mail.received(),
                        HtmlUtils.htmlEscape(mail.text()));
    }
}
