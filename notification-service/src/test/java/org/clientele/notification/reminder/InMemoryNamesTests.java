package org.clientele.notification.reminder;

class InMemoryNamesTests extends NamesContract {

    private final Names names = new InMemoryNames();

    @Override
    protected Names names() {
        return names;
    }
}
