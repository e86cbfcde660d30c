package org.clientele.lead.intake.mongo;

import org.clientele.lead.intake.Ledger;
import org.clientele.lead.intake.LedgerContract;
import org.clientele.testkit.StoreFixture;
import org.junit.jupiter.api.Tag;

@Tag("embedded")
class MongoLedgerTests extends LedgerContract {

    private final Ledger ledger = new MongoLedger(StoreFixture.database());

    @Override
    protected Ledger ledger() {
        return ledger;
    }
}
