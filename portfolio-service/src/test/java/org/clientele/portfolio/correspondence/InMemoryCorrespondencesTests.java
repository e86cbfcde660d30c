package org.clientele.portfolio.correspondence;

class InMemoryCorrespondencesTests extends CorrespondencesContract {

    private final Correspondences correspondences = new InMemoryCorrespondences();

    @Override
    protected Correspondences correspondences() {
        return correspondences;
    }
}
