package org.clientele.portfolio.client;

class InMemoryRegistrationNumbersTests extends RegistrationNumbersContract {

    private final RegistrationNumbers numbers = new InMemoryRegistrationNumbers();

    @Override
    protected RegistrationNumbers numbers() {
        return numbers;
    }
}
