package org.clientele.portfolio.correspondence;

/** A touch on a social network, and its kind. */
public record SocialTouch(String network, String touch) {}
