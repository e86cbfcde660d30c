package org.clientele.analytics.ranking;

import java.math.BigInteger;
import java.util.OptionalInt;

/** What some members are worth, each of whom has a number and an id. */
interface Amounts {

    /** The revenue, or {@link Long#MAX_VALUE} if it is more. */
    long key(int member);

    BigInteger revenue(int member);

    String id(int member);

    /** The member with this id, if there is one. */
    OptionalInt member(String id);

    /** As their ids compare. */
    int compareIds(int member, int other);
}
