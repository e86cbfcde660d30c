package org.clientele.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells two years of the sample organisation out of a seed and the day after them: the same two give the same to the
 * letter. What clients bring falls with their rank by a power law, so few bring most of the revenue, as in real
 * portfolios; what they cost does not follow it.
 */
final class SampleStory {

    static final int CLIENTS = 600;
    private static final int AGAIN = 60;
    private static final int LOST = 540;
    private static final int OPEN = 300;
    private static final long SEED = 20_260_101L;
    private static final double LARGEST_CLIENT = 90_000_000;
    private static final long SMALLEST_PROJECT = 60_000;
    private static final double SKEW = 1.1;

    private final Chance chance = new Chance(SEED);
    private final Seasons seasons;
    private final SampleLeads making;
    private final List<SampleLead> leads = new ArrayList<>();
    private final List<SampleClient> clients = new ArrayList<>();

    SampleStory(LocalDate today) {
        this.seasons = new Seasons(chance, today);
        this.making = new SampleLeads(chance, seasons);
        tell();
    }

    List<SampleLead> leads() {
        return List.copyOf(leads);
    }

    List<SampleClient> clients() {
        return List.copyOf(clients);
    }

    private void tell() {
        var ranks = new ArrayList<>(IntStream.range(0, CLIENTS).boxed().toList());
        chance.shuffle(ranks);
        for (int number = 0; number < CLIENTS; number++) {
            addClient(SampleCompany.any(number, chance), ranks.get(number));
        }
        for (int number = CLIENTS; number < CLIENTS + LOST; number++) {
            leads.add(making.lost(SampleCompany.any(number, chance)));
        }
        for (int number = CLIENTS + LOST; number < CLIENTS + LOST + OPEN; number++) {
            leads.add(making.open(SampleCompany.any(number, chance)));
        }
        addThoseWhoSignAgain();
    }

    private void addThoseWhoSignAgain() {
        var longAgo = seasons.yesterday().minusDays(2 * SampleLeads.LONGEST_SALE);
        leads.stream()
                .filter(lead -> lead.isWon(false) && lead.signedOn().isBefore(longAgo))
                .limit(AGAIN)
                .toList()
                .forEach(first -> leads.add(making.wonAgain(leads.size(), first, project(chance.between(0, CLIENTS)))));
    }

    private void addClient(SampleCompany company, int rank) {
        int projects = projects(rank);
        var amount = Math.max(SMALLEST_PROJECT, project(rank) / projects);
        var lead = making.won(company, amount);
        leads.add(lead);
        clients.add(new SampleClient(lead, further(lead, amount, projects - 1), efforts(lead, rank)));
    }

    /** In minor units. */
    private long project(int rank) {
        return Math.round(LARGEST_CLIENT / Math.pow(rank + 1.0, SKEW) * chance.factor(0.3) / 100) * 100;
    }

    /** How many a client of that rank would sign in the two years. */
    private int projects(int rank) {
        if (rank < CLIENTS / 20) {
            return chance.between(6, 14);
        }
        return rank < CLIENTS / 5 ? chance.between(3, 7) : 1 + chance.weighted(25, 30, 25, 20);
    }

    /** Whoever signed the first a short time ago has not signed many yet. */
    private List<SampleProject> further(SampleLead lead, long amount, int count) {
        return IntStream.range(0, count)
                .mapToObj(next -> seasons.day(Seasons.DAYS, 0))
                .filter(day -> day.isAfter(lead.signedOn()))
                .map(day -> SampleProject.any(
                        Math.max(SMALLEST_PROJECT, Math.round(amount * chance.factor(0.4) / 100) * 100),
                        lead.company().currency(),
                        day,
                        chance))
                .toList();
    }

    /** One of a dozen costs much, whatever it brings. */
    private List<SampleEffort> efforts(SampleLead lead, int rank) {
        var costly = chance.in(8);
        int count = costly ? chance.between(8, 14) : chance.between(1, rank < CLIENTS / 20 ? 4 : 3);
        return IntStream.range(0, count)
                .mapToObj(next -> SampleEffort.any(
                        lead.company().owner().id(),
                        costly ? 480 : 150,
                        seasons.between(lead.shownOn(), seasons.yesterday()),
                        chance))
                .toList();
    }
}
