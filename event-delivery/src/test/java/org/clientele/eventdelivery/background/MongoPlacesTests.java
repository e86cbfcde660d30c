package org.clientele.eventdelivery.background;

import org.clientele.testkit.StoreFixture;

class MongoPlacesTests extends PlacesContract {

    private final Places places = new MongoPlaces(StoreFixture.database());

    @Override
    Places places() {
        return places;
    }
}
