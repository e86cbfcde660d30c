package org.clientele.analytics.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clientele.analytics.facts.Client;
import org.clientele.analytics.facts.Contract;
import org.clientele.analytics.facts.Fact;
import org.clientele.analytics.facts.FactsFixture;
import org.clientele.analytics.facts.LeadFixture;
import org.clientele.analytics.facts.Owner;
import org.clientele.analytics.facts.Project;
import org.clientele.analytics.facts.Size;
import org.clientele.analytics.facts.Traits;
import org.clientele.analytics.ranking.RankingFixture;
import org.clientele.analytics.scope.Moment;
import org.clientele.analytics.scope.Organisation;
import org.clientele.analytics.scope.Period;
import org.clientele.analytics.scope.Scope;
import org.clientele.servicedefaults.Position;
import org.jspecify.annotations.Nullable;

/** Gaps of random clients beside an account that compares each client with each other one. */
class GapLawsTests {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final int DAYS = 900;
    private static final int LEAST = 3;
    private static final int PERCENT = 40;

    private record Market(List<Client> clients, List<Project> projects, Period period, LocalDate today) {

        List<Gap> gaps() {
            return clients.stream()
                    .flatMap(client -> projects.stream()
                            .map(project -> project.contract().type())
                            .distinct()
                            .map(type -> gap(client, type))
                            .filter(Objects::nonNull))
                    .sorted(Comparator.comparing(Gap::value)
                            .reversed()
                            .thenComparing(Gap::clientId)
                            .thenComparing(Gap::contractType))
                    .toList();
        }

        private @Nullable Gap gap(Client client, String type) {
            var sector = client.traits().sector();
            if (sector == null || !having(client, type).isEmpty()) {
                return null;
            }
            var like = clients.stream()
                    .filter(peer -> !peer.clientId().equals(client.clientId()))
                    .filter(peer -> sector.equals(peer.traits().sector()))
                    .toList();
            var size = client.traits().size();
            var same =
                    like.stream().filter(peer -> peer.traits().size() == size).toList();
            boolean narrow = size != Size.UNKNOWN && same.size() >= LEAST;
            var peers = narrow ? same : like;
            var values = peers.stream()
                    .flatMap(peer -> having(peer, type).stream())
                    .map(Project::amount)
                    .sorted()
                    .toList();
            long having =
                    peers.stream().filter(peer -> !having(peer, type).isEmpty()).count();
            if (peers.size() < LEAST || 100.0 * having / peers.size() < PERCENT) {
                return null;
            }
            return new Gap(
                    client.clientId(),
                    client.owner().salespersonId(),
                    type,
                    sector,
                    narrow ? size.code() : null,
                    peers.size(),
                    (int) having,
                    BigInteger.valueOf(values.get((int) Math.ceil(values.size() / 2.0) - 1)));
        }

        private List<Project> having(Client client, String type) {
            return projects.stream()
                    .filter(project -> project.clientId().equals(client.clientId()))
                    .filter(project -> project.contract().type().equals(type))
                    .filter(project -> has(project.contract()))
                    .toList();
        }

        private boolean has(Contract contract) {
            if (contract.signedOn().isAfter(today)) {
                return false;
            }
            boolean isRunning = contract.endsOn() == null
                    ? contract.startsOn() != null
                    : !contract.endsOn().isBefore(today);
            return isRunning || period.has(contract.signedOn());
        }
    }

    @Property(tries = 200)
    void areWhatANaiveAccountSays(@ForAll long seed) {
        var random = new Random(seed);
        var market = market(random);
        var scope = Scope.all("EUR").in(market.period()).at(new Moment(market.today(), null));
        var figures = figures(market);
        var naive = market.gaps();
        var paged = new ArrayList<Gap>();
        Position<BigInteger> last = null;
        int limit = 1 + random.nextInt(9);
        List<Gap> page;
        do {
            page = figures.gaps(scope, last, limit).figure().gaps();
            paged.addAll(page);
            last = page.isEmpty() ? last : page.getLast().place();
        } while (!page.isEmpty());
        assertThat(paged).isEqualTo(naive);
        for (var total : figures.totals(scope).figure().types()) {
            var same = naive.stream()
                    .filter(gap -> gap.contractType().equals(total.contractType()))
                    .toList();
            assertThat(total.clients()).isEqualTo(same.size());
            assertThat(total.value()).isEqualTo(same.stream().map(Gap::value).reduce(BigInteger.ZERO, BigInteger::add));
        }
    }

    private static Market market(Random random) {
        var clients = new ArrayList<Client>();
        var projects = new ArrayList<Project>();
        for (int count = random.nextInt(25); count > 0; count--) {
            var sector = random.nextInt(6) == 0 ? null : random.nextBoolean() ? "health" : "mining";
            var employees = random.nextInt(6) == 0 ? null : random.nextBoolean() ? 5 : 500;
            var traits = new Traits(sector, null, employees);
            clients.add(new Client("c" + count, new Owner("anna", "north"), traits, FactsFixture.BEGINNING));
            for (int signed = random.nextInt(4); signed > 0; signed--) {
                projects.add(project("p" + count + "-" + signed, "c" + count, random));
            }
        }
        var today = day(random);
        return new Market(clients, projects, new Period(today.minusDays(random.nextInt(400)), today), today);
    }

    private static Project project(String id, String clientId, Random random) {
        var signed = day(random);
        var starts = random.nextInt(3) > 0 ? null : signed;
        var ends = random.nextInt(3) > 0 ? null : signed.plusDays(random.nextInt(400));
        var contract = new Contract("t" + random.nextInt(3), signed, starts, ends);
        return new Project(id, clientId, new Owner("anna", "north"), random.nextInt(20), "EUR", contract);
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private static GapFigures figures(Market market) {
        var facts = new ArrayList<Fact>(market.clients());
        facts.addAll(market.projects());
        return new GapFigures(
                LeadFixture.current(facts.toArray(Fact[]::new)),
                RankingFixture.NO_RATES,
                new GapRules(LEAST, PERCENT),
                new Organisation("EUR", ZoneOffset.UTC, Month.JANUARY),
                Clock.fixed(FIRST.plusDays(2_000).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }
}
