package org.clientele.lead.forms;

/** What happens to a form. */
public sealed interface FormEvent {

    record FormMade() implements FormEvent {}

    record FormChanged(WebForm form, String by) implements FormEvent {}

    record FormKeyReplaced(String key) implements FormEvent {}
}
