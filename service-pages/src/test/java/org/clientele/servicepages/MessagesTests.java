package org.clientele.servicepages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class MessagesTests {

    @Test
    void sayTheSameInEachLanguage() throws IOException {
        assertThat(words("messages/frame_fr.properties").keySet())
                .isEqualTo(words("messages/frame.properties").keySet());
    }

    private static Properties words(String file) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new ClassPathResource(file));
    }
}
