package org.clientele.portfolio.correspondence;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Takes correspondence in. It is kept before the client of its lead is looked for, and an onboarding is recorded before
 * what is kept of its lead is given to the client: whichever comes second sees the other.
 */
@Service
public class ReceivingCorrespondence {

    private final Correspondences correspondences;
    private final JoiningHistory joining;

    public ReceivingCorrespondence(Correspondences correspondences, JoiningHistory joining) {
        this.correspondences = correspondences;
        this.joining = joining;
    }

    public void receive(List<Correspondences.Numbered> entries) {
        correspondences.keep(entries);
        var leadIds = entries.stream()
                .map(numbered -> numbered.entry().leadId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        joining.join(leadIds);
    }

    public void erase(String correspondenceId) {
        correspondences.erase(correspondenceId);
    }
}
