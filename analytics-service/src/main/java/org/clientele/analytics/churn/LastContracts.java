package org.clientele.analytics.churn;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.clientele.analytics.facts.Dictionary;
import org.clientele.analytics.facts.ProjectBlock;

/** The contract of each client that ends last, and whether anything was signed in its place; columns by client. */
final class LastContracts {

    private static final int NO_DAY = Integer.MIN_VALUE;

    private final ChurnRules rules;
    private final int today;
    private final int[] ends;
    private final int[] signed;
    private final int[] projects;
    private final int[] types;
    private final int[] signedLast;

    LastContracts(ChurnRules rules, int today, int clients) {
        this.rules = rules;
        this.today = today;
        this.ends = filled(clients);
        this.signed = filled(clients);
        this.signedLast = filled(clients);
        this.projects = new int[clients];
        this.types = new int[clients];
    }

    private static int[] filled(int clients) {
        var days = new int[clients];
        Arrays.fill(days, NO_DAY);
        return days;
    }

    /** Takes a project; a contract that began and of which nobody said when it ends runs for ever. */
    void add(ProjectBlock block, int at) {
        int client = block.client(at);
        signedLast[client] = Math.max(signedLast[client], block.signedDay());
        int end = end(block, at);
        boolean isLater = end > ends[client];
        boolean isNewer = end == ends[client] && block.signedDay() > signed[client];
        if (end != NO_DAY && (isLater || isNewer)) {
            ends[client] = end;
            signed[client] = block.signedDay();
            projects[client] = block.project(at);
            types[client] = block.type(at);
        }
    }

    private static int end(ProjectBlock block, int at) {
        if (block.endsOn(at) != ProjectBlock.NO_DAY) {
            return block.endsOn(at);
        }
        return block.startsOn(at) == ProjectBlock.NO_DAY ? NO_DAY : Integer.MAX_VALUE;
    }

    boolean isLate(int client) {
        int end = ends[client];
        if (end == NO_DAY || end == Integer.MAX_VALUE) {
            return false;
        }
        boolean isNear = end - today <= rules.endsWithinDays() && today - end <= rules.endedWithinDays();
        boolean isRenewed =
                signedLast[client] > signed[client] && signedLast[client] >= end - rules.renewedWithinDays();
        return isNear && !isRenewed;
    }

    Optional<ChurnSignal> signal(int client, Dictionary dictionary) {
        return isLate(client)
                ? Optional.of(new LateRenewal(
                        dictionary.projects().id(projects[client]),
                        dictionary.codes().id(types[client]),
                        LocalDate.ofEpochDay(ends[client]),
                        today - ends[client]))
                : Optional.empty();
    }
}
