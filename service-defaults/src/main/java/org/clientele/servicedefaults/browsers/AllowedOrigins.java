package org.clientele.servicedefaults.browsers;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.clientele.servicedefaults.WrongSettingException;

/**
 * The origins whose pages may call the API, each exactly as browsers say it; a pattern would let in whoever gets a name
 * that it fits.
 */
record AllowedOrigins(List<String> origins) {

    static final String SETTING = "clientele.http.origins";

    AllowedOrigins {
        origins.stream().filter(origin -> !isExact(origin)).findFirst().ifPresent(wrong -> {
            throw new WrongSettingException(
                    SETTING, "names no origin such as https://front.example but \"%s\"".formatted(wrong));
        });
    }

    private static boolean isExact(String text) {
        try {
            var origin = new URI(text);
            var port = origin.getPort() < 0 ? "" : ":" + origin.getPort();
            return origin.getHost() != null
                    && List.of("http", "https").contains(origin.getScheme())
                    && text.equals(origin.getScheme() + "://" + origin.getHost() + port)
                    && text.equals(text.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
