package org.clientele.analytics.rfm;

import java.math.BigInteger;

/** The clients of a cell, and what they signed. */
public record CellTotal(Cell cell, int clients, int projects, BigInteger revenue) {

    static CellTotal none(Cell cell) {
        return new CellTotal(cell, 0, 0, BigInteger.ZERO);
    }

    CellTotal and(int moreProjects, BigInteger moreRevenue) {
        return new CellTotal(cell, clients + 1, projects + moreProjects, revenue.add(moreRevenue));
    }
}
