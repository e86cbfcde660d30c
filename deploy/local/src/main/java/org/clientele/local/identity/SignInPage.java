package org.clientele.local.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in at a local run: it says who there is, since everybody may try. */
@Controller
class SignInPage {

    static final String PATH = "/sign-in";

    @GetMapping(PATH)
    String page(@RequestParam(required = false) @Nullable String error, Model model) {
        model.addAttribute("isForEverybody", true);
        model.addAttribute("isWrong", error != null);
        model.addAttribute("people", LocalPeople.all());
        return "start/sign-in";
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(
                LocalPeople.all().stream().map(SignInPage::user).toList());
    }

    private static UserDetails user(LocalPeople.LocalPerson person) {
        return User.withUsername(person.login())
                .password("{noop}clientele")
                .authorities(person.role().claim())
                .build();
    }
}
