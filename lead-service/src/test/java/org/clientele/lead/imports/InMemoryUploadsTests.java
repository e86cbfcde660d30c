package org.clientele.lead.imports;

class InMemoryUploadsTests extends UploadsContract {

    private final Uploads kept = new InMemoryUploads();

    @Override
    protected Uploads uploads() {
        return kept;
    }
}
