package org.clientele.servicedefaults;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Entity tags made of the version of an aggregate. */
public final class ETags {

    private static final Pattern TAG = Pattern.compile("\"v(\\d{1,18})\"");

    private ETags() {}

    public static String of(long version) {
        return "\"v" + version + "\"";
    }

    /** @throws ProblemException 412 for a tag that is none of ours */
    static OptionalLong version(String tag) {
        if (tag.equals("*")) {
            return OptionalLong.empty();
        }
        var matcher = TAG.matcher(tag);
        if (!matcher.matches()) {
            throw new ProblemException(GeneralProblem.STALE_VERSION, "If-Match names no version of this resource.");
        }
        return OptionalLong.of(Long.parseLong(matcher.group(1)));
    }
}
