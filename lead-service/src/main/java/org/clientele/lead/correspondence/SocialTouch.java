package org.clientele.lead.correspondence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.clientele.servicedefaults.Code;

/**
 * A touch on a social network.
 *
 * @param network for example {@code linkedin}
 * @param touch its kind, for example {@code message}, {@code comment}, {@code like}, {@code connection}
 */
public record SocialTouch(
        @NotBlank @Pattern(regexp = Code.PATTERN, message = Code.RULE)
        String network,

        @NotBlank @Pattern(regexp = Code.PATTERN, message = Code.RULE)
        String touch) {}
