package org.clientele.analytics.dashboard.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.clientele.analytics.dashboard.Overviews;
import org.clientele.analytics.targets.SettingTargets;
import org.clientele.eventdelivery.aggregate.StaleVersionException;
import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.Caller;
import org.clientele.servicedefaults.Reader;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicepages.PageController;
import org.clientele.servicepages.PageSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets whoever leads a team set what it is to sell. */
@PageController
@Access(RoleGroup.DECIDERS)
class TargetPages {

    private static final String PATH = "/targets";
    private static final String PAGE = "dashboard/targets";

    private final TargetPage page;
    private final SettingTargets setting;
    private final Overviews overviews;
    private final PageSettings settings;

    TargetPages(TargetPage page, SettingTargets setting, Overviews overviews, PageSettings settings) {
        this.page = page;
        this.setting = setting;
        this.overviews = overviews;
        this.settings = settings;
    }

    /**
     * The targets of a team.
     *
     * @param done what was done just now, the end of the name of what to say
     * @param month for which it was done
     */
    @GetMapping(PATH)
    String targets(
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable Done done,
            @RequestParam(required = false) @Nullable YearMonth month,
            Reader reader,
            Caller caller,
            Model model) {
        model.addAttribute("done", done);
        model.addAttribute("doneFor", month);
        page.show(model, page.led(reader, caller), TargetForm.of(team, "", ""), Map.of(), reader);
        return PAGE;
    }

    /** What may have been done. */
    enum Done {
        SAVED,
        TAKEN,
        NOT_THERE,
        STALE
    }

    @PostMapping(PATH)
    String set(
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String amount,
            Reader reader,
            Caller caller,
            Model model,
            HttpServletResponse response) {
        var form = TargetForm.of(team, month, amount);
        var led = page.led(reader, caller);
        var errors = form.errors(id -> isAmong(led, id), overviews.currency());
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            page.show(model, led, form, errors, reader);
            return PAGE;
        }
        var value = form.value(overviews.currency()).orElseThrow();
        var unused = setting.set(form.of(), value, OptionalLong.empty(), caller);
        return done(Done.SAVED, form);
    }

    private static boolean isAmong(List<Choice> led, String team) {
        return led.stream().anyMatch(one -> one.id().equals(team));
    }

    @PostMapping(PATH + "/take-back")
    String takeBack(
            @RequestParam String team, @RequestParam YearMonth month, @RequestParam long version, Caller caller) {
        var form = TargetForm.of(team, month.toString(), "");
        try {
            var taken = setting.takeBack(form.of(), OptionalLong.of(version), caller);
            return done(taken.isPresent() ? Done.TAKEN : Done.NOT_THERE, form);
        } catch (StaleVersionException changedMeanwhile) {
            return done(Done.STALE, form);
        }
    }

    private String done(Done what, TargetForm form) {
        return "redirect:"
                + UriComponentsBuilder.fromUriString(settings.at(PATH))
                        .queryParam("team", form.team())
                        .queryParam("done", what)
                        .queryParam("month", form.month())
                        .encode()
                        .toUriString();
    }
}
