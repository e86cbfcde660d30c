package org.clientele.lead.correspondence;

class InMemoryCorrespondencesTests extends CorrespondencesContract {

    private final Correspondences kept = new InMemoryCorrespondences();

    @Override
    protected Correspondences correspondences() {
        return kept;
    }
}
