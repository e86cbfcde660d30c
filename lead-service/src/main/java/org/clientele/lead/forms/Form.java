package org.clientele.lead.forms;

import java.util.List;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;

/**
 * A form that is kept.
 *
 * @param key stands for it on the pages; everybody can see it there
 */
public record Form(String formId, String key, String madeBy, WebForm form) {

    /** Nothing of it is published. */
    public static final Aggregate<Form, FormEvent> GRAMMAR =
            Aggregate.of("forms", Form.class, Form::formId, Form::after, Facts.none());

    /**
     * How a form begins.
     *
     * @throws UnusableFormException if nobody could use it
     */
    static Beginning<Form, FormEvent> making(
            String formId, String key, String caller, WebForm form, CommandKey command) {
        form.requireUsable();
        return new Beginning<>(
                new Form(formId, key, caller, form), command, By.http(caller), List.of(new FormEvent.FormMade()));
    }

    /** @throws UnusableFormException if nobody could use it then */
    List<FormEvent> change(WebForm wanted) {
        wanted.requireUsable();
        return form.equals(wanted) ? List.of() : List.of(new FormEvent.FormChanged(wanted));
    }

    /** What is sent with the old key is refused from then on. */
    List<FormEvent> replaceKey(String another) {
        return List.of(new FormEvent.FormKeyReplaced(another));
    }

    Form after(FormEvent event) {
        return switch (event) {
            case FormEvent.FormMade made -> this;
            case FormEvent.FormChanged changed -> new Form(formId, key, madeBy, changed.form());
            case FormEvent.FormKeyReplaced replaced -> new Form(formId, replaced.key(), madeBy, form);
        };
    }
}
