package org.clientele.portfolio.portfolio;

import java.util.List;

/** The open follow-ups of clients. */
public interface FollowUps {

    /** Those of these clients that are not done, the earliest first. */
    List<FollowUp> openOf(List<String> clientIds);
}
