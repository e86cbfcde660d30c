package org.clientele.local.identity;

import java.util.stream.Collectors;
import org.clientele.local.identity.LocalPeople.LocalPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where people sign in at a local run: it says who there is, since everybody may try. */
@RestController
class SignInPage {

    static final String PATH = "/sign-in";

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String page(CsrfToken csrf, @RequestParam(required = false) @Nullable String error) {
        var wrong =
                error == null ? "" : "<p role=\"alert\">That is not the password: it is <code>clientele</code>.</p>";
        var people = LocalPeople.all().stream().map(SignInPage::option).collect(Collectors.joining());
        return """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sign in, Clientele, local run</title>
            <style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui;max-width:24rem;margin:3rem auto;padding:0 1rem}
            label{display:block;margin-top:1rem}input,select,button{font:inherit;width:100%%;padding:.4rem;box-sizing:border-box}
            button{margin-top:1.5rem}[role=alert]{border-left:4px solid;padding-left:.75rem}</style>
            <main>
            <h1>Sign in</h1>
            %s
            <form method="post">
            <label for="username">Who</label><select id="username" name="username" autofocus>%s</select>
            <label for="password">Password (<code>clientele</code> for everybody)</label>
            <input id="password" name="password" type="password" autocomplete="current-password">
            <input type="hidden" name="%s" value="%s">
            <button>Sign in</button>
            </form>
            </main>
            </html>
            """.formatted(wrong, people, csrf.getParameterName(), csrf.getToken());
    }

    private static String option(LocalPerson person) {
        return "<option value=\"%s\">%s, %s</option>"
                .formatted(
                        person.login(),
                        HtmlUtils.htmlEscape(person.name()),
                        person.role().claim());
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(
                LocalPeople.all().stream().map(SignInPage::user).toList());
    }

    private static UserDetails user(LocalPerson person) {
        return User.withUsername(person.login())
                .password("{noop}clientele")
                .authorities(person.role().claim())
                .build();
    }
}
