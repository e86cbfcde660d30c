package org.clientele.eventdelivery.background;

class InMemoryPlacesTests extends PlacesContract {

    private final Places places = new InMemoryPlaces();

    @Override
    Places places() {
        return places;
    }
}
