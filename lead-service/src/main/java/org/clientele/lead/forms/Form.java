package org.clientele.lead.forms;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.clientele.eventdelivery.aggregate.Aggregate;
import org.clientele.eventdelivery.aggregate.Beginning;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Facts;
import org.clientele.eventdelivery.event.By;
import org.jspecify.annotations.Nullable;

/**
 * A form that is kept.
 *
 * @param key stands for it on the pages; everybody can see it there
 * @param describedBy who said last what it is, and so in the name of which source; null if nobody has changed it
 */
public record Form(
        String formId,
        String key,
        String madeBy,
        WebForm form,
        @Nullable String describedBy) {

    private static final int KEY_BYTES = 16;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{%d}".formatted(2 * KEY_BYTES));

    /** One that nobody has changed. */
    Form(String formId, String key, String madeBy, WebForm form) {
        this(formId, key, madeBy, form, null);
    }

    /** Who has it submit in the name of its source. */
    String answerable() {
        return Objects.requireNonNullElse(describedBy, madeBy);
    }

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

    static String newKey(SecureRandom random) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether a form could have this key. */
    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /**
     * Makes it what is wanted, in the caller's name from then on.
     *
     * @throws UnusableFormException if nobody could use it then
     */
    List<FormEvent> change(WebForm wanted, String caller) {
        wanted.requireUsable();
        return form.equals(wanted) && answerable().equals(caller)
                ? List.of()
                : List.of(new FormEvent.FormChanged(wanted, caller));
    }

    /** What is sent with the old key is refused from then on. */
    List<FormEvent> replaceKey(String another) {
        return List.of(new FormEvent.FormKeyReplaced(another));
    }

    Form after(FormEvent event) {
        return switch (event) {
            case FormEvent.FormMade made -> this;
            case FormEvent.FormChanged changed -> new Form(formId, key, madeBy, changed.form(), changed.by());
            case FormEvent.FormKeyReplaced replaced -> new Form(formId, replaced.key(), madeBy, form, describedBy);
        };
    }
}
