package org.clientele.portfolio.project;

/** What happens to a project. */
public sealed interface ProjectEvent {

    /** A client signed it. */
    record ProjectSigned() implements ProjectEvent {}

    /** The conversion that it came from was undone: it was never signed. */
    record ProjectWithdrawn() implements ProjectEvent {}
}
