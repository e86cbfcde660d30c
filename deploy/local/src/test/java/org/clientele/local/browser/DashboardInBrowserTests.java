package org.clientele.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.clientele.local.RunningPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The dashboard from the sign-in on, in a real browser. */
@Tag("embedded")
@Tag("browser")
class DashboardInBrowserTests {

    private static final URI PAGES = RunningPlatform.get().endpoints().analytics();
    private static final String MANAGER = "nora-holm";
    private static final String CURVE = "[aria-labelledby=pareto-title] ";
    private static Browser browser;

    @BeforeAll
    static void start() {
        new SignedProjects(RunningPlatform.get()).publish();
        var client = "/figures/classes/C/clients?limit=200&salespersonId=" + SignedProjects.ANNA.id();
        var unused = RunningPlatform.get()
                .await(
                        RunningPlatform.get().as("integration"),
                        PAGES,
                        client,
                        answer -> answer.body().toString().contains(SignedProjects.name(SignedProjects.CLIENTS - 2)));
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void asSomebodyNew() {
        browser.forgetEverybody(PAGES);
        browser.dark(false);
        browser.size(1280, 900);
    }

    @Test
    void letsPeopleInAndOut() {
        browser.signIn(PAGES.resolve("/?period=all"), "anna-berg");
        assertThat(address()).endsWith("/?period=all");
        assertThat(browser.find(".person").getText()).isEqualTo("Anna Berg");
        browser.follow("form[action='/sign-out'] button");
        assertThat(browser.find("h1").getText()).isEqualTo("You are signed out");
        browser.driver().get(PAGES.toString());
        assertThat(browser.find("#username").isDisplayed()).isTrue();
    }

    @Test
    void tellsWhoeverMayNotSeeFiguresSo() {
        browser.signIn(PAGES, "marketing");
        assertThat(browser.find("h1").getText()).isEqualTo("You may not see this");
        assertThat(violations()).isEmpty();
    }

    @Test
    void keepsNothingSecretInItsCookies() {
        browser.signIn(PAGES, MANAGER);
        assertThat(browser.driver().manage().getCookies()).allSatisfy(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getName()).isIn("clientele-analytics", "clientele-identity");
            assertThat(cookie.getValue()).matches("[A-Za-z0-9_-]{32,64}");
        });
    }

    @Test
    void isNoWayIntoTheApi() {
        browser.signIn(PAGES, MANAGER);
        var status = browser.driver().executeAsyncScript("""
                fetch('/api/v1/figures/classes').then((answer) => arguments[0](answer.status))""");
        assertThat(status).isEqualTo(401L);
    }

    @Test
    void leadsFromTheFiguresToEachClient() {
        browser.signIn(PAGES.resolve("/?salesperson=" + SignedProjects.ANNA.id()), MANAGER);
        var ofClass = browser.find("#classes tbody tr td").getText();
        browser.follow("#classes tbody a");
        assertThat(browser.all("#clients tbody tr")).hasSize(Integer.parseInt(ofClass));
        browser.follow("#clients tbody a");
        assertThat(browser.find("h1").getText()).isEqualTo(SignedProjects.name(0));
        assertThat(browser.find("#figures tbody tr:first-child").getText()).contains("Last 12 months", "A", "€240,000");
    }

    @Test
    void comparesAPeriodWithTheOneBefore() {
        browser.signIn(PAGES.resolve("/?salesperson=" + SignedProjects.ANNA.id()), MANAGER);
        assertThat(browser.find("#before").getText()).isEqualTo("€80,000");
        browser.find("#period option[value=all]").click();
        browser.follow("form.choices button");
        assertThat(address()).contains("period=all", "salesperson=" + SignedProjects.ANNA.id());
        assertThat(browser.all("#period option:checked").getFirst().getText()).isEqualTo("All time");
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        browser.signIn(PAGES.resolve("/?period=from-to&from=soon"), MANAGER);
        assertThat(browser.find("#from-error").getText()).contains("A day looks like this");
        browser.find(".summary a").click();
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("from");
        assertThat(violations()).isEmpty();
    }

    @Test
    void readsTheCurveByKeyboardWithTheNumbersOfItsTable() {
        browser.signIn(PAGES, MANAGER);
        var place = browser.find("#pareto-place");
        place.sendKeys(Keys.HOME, Keys.ARROW_RIGHT);
        browser.find(CURVE + "details summary").click();
        var row = browser.all("#pareto tbody tr").get(1);
        assertThat(browser.find(CURVE + "output").getText())
                .contains(texts(row))
                .isEqualTo(place.getDomAttribute("aria-valuetext"));
    }

    private static List<String> texts(WebElement row) {
        return row.findElements(By.cssSelector("th, td")).stream()
                .map(WebElement::getText)
                .toList();
    }

    @Test
    void isUsedByKeyboardAlone() {
        browser.signIn(PAGES, MANAGER);
        press(Keys.TAB);
        press(Keys.ENTER);
        assertThat(focused().getDomAttribute("id")).isEqualTo("content");
        press(Keys.TAB);
        assertThat(focused().getDomAttribute("id")).isEqualTo("period");
        focused().sendKeys("All");
        for (int field = 0; field < 20 && !focused().getTagName().equals("button"); field++) {
            press(Keys.TAB);
        }
        press(Keys.ENTER);
        Awaitility.await().untilAsserted(() -> assertThat(address()).contains("period=all"));
    }

    private static void press(Keys key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }

    private static WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    @Test
    void givesOutTheNumbersThatItShows() {
        browser.signIn(PAGES, MANAGER);
        for (var table : List.of("classes", "pareto", "salespeople")) {
            var shown = browser.driver().executeScript("""
                    return [...document.querySelectorAll('#' + arguments[0] + ' tbody tr')]
                      .map((row) => [...row.cells].map((cell) => cell.dataset.value).join(',')).join('|')""", table);
            var file = browser.driver().executeAsyncScript("""
                    const [table, done] = arguments;
                    fetch('/export/' + table).then((answer) => answer.text()).then(done)""", table);
            assertThat(String.valueOf(file).strip().lines().skip(1))
                    .containsExactly(String.valueOf(shown).split("\\|"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 2560})
    void fitsEachWidth(int width) {
        browser.size(width, 800);
        browser.signIn(PAGES, MANAGER);
        for (var path :
                List.of("/", "/clients?class=A", "/clients/" + SignedProjects.clientId(0), "/targets", "/reports")) {
            browser.driver().get(PAGES.resolve(path).toString());
            var wide = browser.driver().executeScript("return document.documentElement.scrollWidth");
            assertThat(((Number) wide).intValue()).as(path).isLessThanOrEqualTo(width);
            assertThat(violations()).as(path).isEmpty();
        }
    }

    /** Nothing but the number and its mark is new: the page is the same, and so is where somebody is on it. */
    @Test
    void showsANumberThatChangedWithoutBeingLoadedAgain() {
        browser.signIn(PAGES.resolve("/?period=all"), MANAGER);
        browser.driver()
                .executeScript(
                        "window.sameAsBefore = true; document.querySelector('#months').closest('details').open = true");
        browser.find("#pareto-place").sendKeys(Keys.END);
        var before = browser.find("#revenue").getText();
        new SignedProjects(RunningPlatform.get()).signMore(12_345_600);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(browser.find("#revenue").getText()).isNotEqualTo(before);
            assertThat(browser.find("#revenue").getDomAttribute("class")).isEqualTo("changed");
            assertThat(browser.find("[data-live]").getText()).contains("changed just now");
        });
        assertThat(browser.driver().executeScript("return window.sameAsBefore === true"))
                .isEqualTo(true);
        assertThat(browser.find("#months").isDisplayed()).isTrue();
        assertThat(focused().getDomAttribute("id")).isEqualTo("pareto-place");
        assertThat(violations()).isEmpty();
    }

    @Test
    void keepsAViewUnderAName() {
        browser.signIn(PAGES.resolve("/?salesperson=" + SignedProjects.ANNA.id()), MANAGER);
        browser.find(".reports summary").click();
        browser.find("#name").sendKeys("What Anna signed");
        browser.find("#table option[value=classes]").click();
        browser.follow(".reports form button");
        assertThat(address())
                .contains("salesperson=" + SignedProjects.ANNA.id())
                .endsWith("#classes-title");
        browser.driver().get(PAGES.resolve("/reports").toString());
        assertThat(violations()).isEmpty();
        assertThat(browser.find(".reports-page").getText()).contains("What Anna signed");
        browser.follow(".lines form[action$=removal] button");
        assertThat(browser.find(".reports-page").getText()).doesNotContain("What Anna signed");
    }

    @Test
    void beginsInEachRoleWithOneClick() {
        var start = RunningPlatform.get().endpoints().identity();
        for (int width : List.of(320, 1280)) {
            browser.size(width, 900);
            browser.driver().get(start.toString());
            assertThat(violations()).as("start page, " + width).isEmpty();
            assertThat(((Number) browser.driver().executeScript("return document.documentElement.scrollWidth"))
                            .intValue())
                    .isLessThanOrEqualTo(width);
        }
        browser.follow("[aria-labelledby=salesperson-title] button");
        assertThat(browser.find(".person").getText()).isEqualTo("Anna Berg");
        assertThat(address()).endsWith("/#follow-ups-title");
        browser.driver().get(start.toString());
        browser.follow("[aria-labelledby=manager-title] button");
        assertThat(browser.find(".person").getText()).isEqualTo("Nora Holm");
        assertThat(address()).endsWith("/#teams-title");
        browser.driver().get(start.toString());
        browser.follow("button[value=fr]");
        assertThat(browser.find("h1").getText()).isEqualTo("Clientele fonctionne");
    }

    @Test
    void speaksFrenchToWhoeverChoosesIt() {
        browser.signIn(PAGES, MANAGER);
        browser.follow("button[value=fr]");
        assertThat(browser.find("h1").getText()).isEqualTo("Tableau de bord");
        assertThat(browser.find(CURVE + "output").getText()).contains("meilleurs clients");
        assertThat(violations()).isEmpty();
        browser.follow("button[value=en]");
        assertThat(browser.find("h1").getText()).isEqualTo("Dashboard");
    }

    @Test
    void canBeReadInTheDark() {
        browser.dark(true);
        browser.signIn(PAGES, MANAGER);
        assertThat(violations()).isEmpty();
    }

    @Test
    void worksWithoutScripts() {
        browser.signIn(PAGES, MANAGER);
        browser.scripts(false);
        try {
            browser.driver().get(PAGES.resolve("/?period=all").toString());
            browser.find(CURVE + "details summary").click();
            assertThat(browser.find("#pareto tbody tr").isDisplayed()).isTrue();
            browser.follow("form.choices button");
            assertThat(browser.find("#classes").isDisplayed()).isTrue();
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void asksForNothingThatItsPolicyForbids() {
        browser.signIn(PAGES, MANAGER);
        assertThat(browser.find(".chart canvas").isDisplayed()).isTrue();
        assertThat(browser.driver().manage().logs().get(LogType.BROWSER))
                .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .filteredOn(entry -> entry.getMessage().startsWith(PAGES.toString()))
                .filteredOn(entry -> !entry.getMessage().contains("status of 4")) // what other tests ask for
                .extracting(LogEntry::getMessage)
                .isEmpty();
        assertThat(String.valueOf(browser.driver().executeScript("""
                        return performance.getEntriesByType('resource').map((file) => new URL(file.name).origin)
                          .filter((origin) => origin !== location.origin).join()"""))).isEmpty();
    }

    private static String address() {
        return String.valueOf(browser.driver().getCurrentUrl());
    }

    private static List<String> violations() {
        return new AxeBuilder()
                .analyze(browser.driver()).getViolations().stream()
                        .map((Rule rule) -> rule.getId() + " " + rule.getNodes())
                        .toList();
    }
}
