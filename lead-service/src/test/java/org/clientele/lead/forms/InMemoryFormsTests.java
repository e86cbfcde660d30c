package org.clientele.lead.forms;

class InMemoryFormsTests extends FormsContract {

    private final Forms kept = new InMemoryForms();

    @Override
    protected Forms forms() {
        return kept;
    }
}
