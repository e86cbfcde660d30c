package org.clientele.notification.followup;

import java.util.ArrayList;
import java.util.List;

/** Remembers who is to be reminded of what. */
final class PreparedReminders implements Reminding {

    final List<String> prepared = new ArrayList<>();
    final List<String> addresses = new ArrayList<>();

    @Override
    public void prepare(FollowUp followUp) {
        prepared.add(followUp.followUpId() + "|" + followUp.occurrence());
    }

    @Override
    public void addressArrived(String salespersonId) {
        addresses.add(salespersonId);
    }
}
