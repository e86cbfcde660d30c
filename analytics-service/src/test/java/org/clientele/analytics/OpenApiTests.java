package org.clientele.analytics;

import org.clientele.testkit.OpenApiFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("embedded")
class OpenApiTests {

    @Test
    void describesTheApiAsTheFileDoes() {
        OpenApiFile.ofThisModule().verify(RunningAnalytics.service().port());
    }
}
