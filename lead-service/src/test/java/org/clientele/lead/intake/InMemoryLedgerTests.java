package org.clientele.lead.intake;

class InMemoryLedgerTests extends LedgerContract {

    private final Ledger ledger = new InMemoryLedger(() -> {});

    @Override
    protected Ledger ledger() {
        return ledger;
    }
}
