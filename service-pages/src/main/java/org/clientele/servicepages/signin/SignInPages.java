package org.clientele.servicepages.signin;

import org.clientele.servicedefaults.Access;
import org.clientele.servicedefaults.RoleGroup;
import org.clientele.servicepages.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tells who is not signed in, or not any more, how to go on. */
@PageController
@Access(RoleGroup.EVERYBODY)
class SignInPages {

    /** Whatever was sent: it was not done. */
    @RequestMapping(SignIn.FAILED)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String failed() {
        return "frame/sign-in-failed";
    }

    @GetMapping(SignIn.SIGNED_OUT)
    String signedOut() {
        return "frame/signed-out";
    }

    @RequestMapping(SignIn.UNREACHABLE)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String unreachable(Model model) {
        model.addAttribute("problem", HttpStatus.SERVICE_UNAVAILABLE.value());
        return "frame/problem";
    }
}
