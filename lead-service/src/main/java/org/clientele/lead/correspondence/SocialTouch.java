package org.clientele.lead.correspondence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A touch on a social network.
 *
 * @param network for example {@code linkedin}
 * @param touch its kind, for example {@code message}, {@code comment}, {@code like}, {@code connection}
 */
public record SocialTouch(
        @NotBlank @Size(max = 64) @Pattern(regexp = CODE) String network,

        @NotBlank @Size(max = 64) @Pattern(regexp = CODE) String touch) {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
}
