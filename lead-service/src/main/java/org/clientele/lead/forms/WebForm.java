package org.clientele.lead.forms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.clientele.servicedefaults.Code;
import org.jspecify.annotations.Nullable;

/**
 * A form on the pages of a campaign.
 *
 * @param source what its submissions come from, as the ledger shows it
 * @param open whether it takes anything
 * @param origins the pages that may send it: scheme, host and port if there is one
 * @param honeypot the field that people do not see; who fills it in is none
 * @param perMinute how often it may be sent in a minute, to one instance of the service
 * @param perMinuteAndSender how often one sender may send it in a minute
 * @param thanksUrl where a browser without script is sent to then, on one of the origins
 */
public record WebForm(
        @NotBlank @Size(max = 100) String name,

        @NotNull @Pattern(regexp = Code.PATTERN, message = Code.RULE)
        String source,

        @NotNull @Pattern(regexp = Code.PATTERN, message = Code.RULE)
        String campaign,

        boolean open,

        @NotEmpty @Size(max = 50)
        List<
                        @NotNull @Size(max = 300)
                        @Pattern(
                                regexp = "https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9][0-9]{0,4})?",
                                message = "must be an origin in lower case, as https://www.example.org")
                        String>
                origins,

        @NotNull
        @Pattern(
                regexp = "[A-Za-z][A-Za-z0-9_-]{0,63}",
                message = "must be a letter and up to 63 letters, digits and any of _ -")
        String honeypot,

        @Min(1) @Max(100_000) int perMinute,
        @Min(1) @Max(100_000) int perMinuteAndSender,

        @Nullable @Size(max = 1_000) @Pattern(regexp = "https?://[!-~]+", message = "must be an http or https address")
        String thanksUrl) {

    /**
     * A honeypot that people fill in would turn all of them away. Thanks elsewhere would let a link of ours lead
     * anywhere.
     *
     * @throws UnusableFormException if it has one of these
     */
    void requireUsable() {
        if (FilledIn.NAMES.contains(honeypot)) {
            throw new UnusableFormException("honeypot", "must not be the name of a field that people fill in");
        }
        if (thanksUrl != null && !origins.contains(originOf(thanksUrl))) {
            throw new UnusableFormException("thanksUrl", "must be an address on one of the origins");
        }
    }

    /** The text of no origin if it is no address; what stands before the host, such as a name, is kept. */
    private static String originOf(String address) {
        try {
            var read = new URI(address);
            return (read.getScheme() + "://" + read.getRawAuthority()).toLowerCase(Locale.ROOT);
        } catch (URISyntaxException noAddress) {
            return "";
        }
    }

    /** The same, taking nothing. */
    WebForm closed() {
        return new WebForm(name, source, campaign, false, origins, honeypot, perMinute, perMinuteAndSender, thanksUrl);
    }

    Limits limits() {
        return new Limits(perMinute, perMinuteAndSender);
    }

    public boolean isBaited(FilledIn filledIn) {
        return filledIn.text(honeypot) != null;
    }
}
