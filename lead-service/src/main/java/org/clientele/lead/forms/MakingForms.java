package org.clientele.lead.forms;

import java.security.SecureRandom;
import java.util.List;
import java.util.OptionalLong;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.lead.sources.UsingSources;
import org.springframework.stereotype.Service;

/** Makes forms and changes them. Their keys cannot be guessed. */
@Service
public class MakingForms {

    private final Forms forms;
    private final UsingSources sources;
    private final SecureRandom random = new SecureRandom();

    MakingForms(Forms forms, UsingSources sources) {
        this.forms = forms;
        this.sources = sources;
    }

    /**
     * Keeps a new form under a key of its own; one with the same id is kept as it was and answered.
     *
     * @throws org.clientele.lead.sources.SourceNotAllowedException if the caller may not use its source
     */
    public Versioned<Form> make(String formId, String caller, WebForm form, CommandKey command) {
        sources.require(form.source(), By.http(caller), false);
        return forms.create(Form.making(formId, Form.newKey(random), caller, form, command));
    }

    /**
     * Changes a form. Closing it takes nothing in anybody's name, so everybody who makes forms may do just that.
     *
     * @param expected the version to change, empty for whichever there is
     * @throws org.clientele.eventdelivery.aggregate.StaleVersionException if it has another one
     * @throws org.clientele.lead.sources.SourceNotAllowedException if the caller may not use its source, or the one
     *     that it is to have
     */
    public Versioned<Form> change(String formId, String caller, OptionalLong expected, WebForm wanted) {
        return forms.change(Command.<Form, FormEvent>of(
                        formId, CommandKey.once(), By.http(caller), form -> change(form, caller, wanted))
                .expecting(expected));
    }

    private List<FormEvent> change(Form form, String caller, WebForm wanted) {
        if (!wanted.equals(form.form().closed())) {
            sources.require(form.form().source(), By.http(caller), false);
            sources.require(wanted.source(), By.http(caller), false);
        }
        return form.change(wanted, caller);
    }

    /**
     * Gives a form another key.
     *
     * @throws org.clientele.lead.sources.SourceNotAllowedException if the caller may not use its source
     */
    public Versioned<Form> replaceKey(String formId, String caller, CommandKey command) {
        var another = Form.newKey(random);
        return forms.change(Command.of(formId, command, By.http(caller), form -> {
            sources.require(form.form().source(), By.http(caller), false);
            return form.replaceKey(another);
        }));
    }
}
