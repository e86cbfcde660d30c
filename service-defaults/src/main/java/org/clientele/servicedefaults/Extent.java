package org.clientele.servicedefaults;

/** How far a role reaches; the later ones reach further. */
enum Extent {
    /** What is one's own. */
    OWN,
    /** What one's team has, or the teams that one leads, and what nobody has. */
    TEAM,
    /** Whatever there is. */
    ALL
}
