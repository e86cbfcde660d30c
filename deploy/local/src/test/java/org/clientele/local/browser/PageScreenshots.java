package org.clientele.local.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.clientele.local.RunningPlatform;
import org.clientele.local.sample.SampleOrganisation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Takes pictures of the pages, for people to look at; run by {@code deploy/local/screenshots}. */
@Tag("embedded")
@Tag("browser")
class PageScreenshots {

    private static final Path FOLDER = Path.of(System.getProperty("screenshots", "target/screenshots"));
    private static final int HEIGHT = 900;

    private final RunningPlatform platform = RunningPlatform.get();
    private final URI pages = platform.endpoints().analytics();

    @Test
    void takesPictures() throws Exception {
        var clock = Clock.systemUTC();
        new SampleOrganisation(platform.endpoints(), clock, clock.instant().truncatedTo(ChronoUnit.SECONDS)).enter();
        try (var browser = Browser.start()) {
            browser.size(1280, HEIGHT);
            browser.driver().get(pages.toString());
            browser.picture(FOLDER.resolve("sign-in.png"));
            browser.signIn(pages, "nora-holm");
            take(browser, "dashboard", "/", 1280);
            take(browser, "dashboard-wide", "/", 2560);
            take(browser, "dashboard-phone", "/", 320);
            take(browser, "wrong", "/?period=from-to&from=soon", 1280);
            take(browser, "clients", "/clients?class=B", 1280);
            take(browser, "targets", "/targets", 1280);
            take(browser, "reports", "/reports", 1280);
            browser.size(1280, HEIGHT);
            browser.driver().get(platform.endpoints().identity().toString());
            browser.picture(FOLDER.resolve("start.png"));
            browser.dark(true);
            take(browser, "dashboard-dark", "/", 1280);
            browser.dark(false);
            browser.follow("#clients tbody a");
            browser.picture(FOLDER.resolve("client.png"));
            browser.driver().get(pages.toString());
            browser.follow("button[value=fr]");
            browser.picture(FOLDER.resolve("dashboard-french.png"));
        }
    }

    private void take(Browser browser, String name, String path, int width) {
        browser.size(width, HEIGHT);
        browser.driver().get(pages.resolve(path).toString());
        browser.picture(FOLDER.resolve(name + ".png"));
    }
}
