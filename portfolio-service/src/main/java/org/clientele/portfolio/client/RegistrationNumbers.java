package org.clientele.portfolio.client;

import java.util.Collection;
import java.util.Map;

/** For which conversion's client each registration number is: every number belongs to one client at most. */
public interface RegistrationNumbers {

    /**
     * A number that a conversion wants for its new client.
     *
     * @param number as {@link Company#registered()} writes it
     */
    record Claim(String number, String conversionId) {}

    /** Takes those that nobody has, of several for one number the first; answers who has each of them then. */
    Map<String, Claim> claim(Collection<Claim> wanted);

    /** Takes a number from whoever has it; false if they do not have it any more. */
    boolean takeOver(Claim from, Claim to);
}
