package org.clientele.analytics.rebuild;

import java.util.List;
import java.util.Objects;

/**
 * The values of one figure from the former facts and from those that were rebuilt, in their order.
 *
 * @param figure its name in addresses
 * @param values how many were compared
 * @param different how many of them are not the same
 */
public record ComparedValues(String figure, long values, long different) {

    static ComparedValues of(String figure, List<?> one, List<?> other) {
        int both = Math.min(one.size(), other.size());
        long different = Math.abs(one.size() - other.size());
        for (int at = 0; at < both; at++) {
            different += Objects.equals(one.get(at), other.get(at)) ? 0 : 1;
        }
        return new ComparedValues(figure, Math.max(one.size(), other.size()), different);
    }
}
