package org.clientele.servicepages.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.clientele.testkit.MovedClock;
import org.clientele.testkit.StoreFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;

@Tag("embedded")
class MongoSessionsTests {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final MongoDatabase database = StoreFixture.database();
    private final MovedClock clock = new MovedClock();
    private final MongoSessions sessions = new MongoSessions(database, LONGEST, clock);
    private final MongoSessions elsewhere = new MongoSessions(database, LONGEST, clock);

    @Test
    void goesOnInAnotherInstance() {
        var begun = begun();
        var read = elsewhere.findById(begun.getId());
        assertThat(read.<DefaultCsrfToken>getAttribute("csrf.token").getToken()).isEqualTo("abc");
        read.setAttribute("wanted", "/clients");
        elsewhere.save(read);
        assertThat(sessions.findById(begun.getId()).<String>getAttribute("wanted"))
                .isEqualTo("/clients");
    }

    @Test
    void keepsWhoIsSignedIn() {
        var session = begun();
        var person = UsernamePasswordAuthenticationToken.authenticated(
                "anna", null, List.of(new SimpleGrantedAuthority("salesperson")));
        session.setAttribute("context", new SecurityContextImpl(person));
        sessions.save(session);
        var read = elsewhere.findById(session.getId()).<SecurityContext>getAttribute("context");
        assertThat(read.getAuthentication()).isEqualTo(person);
    }

    @Test
    void losesNothingThatTwoRequestsWriteAtOnce() {
        var one = begun();
        var other = elsewhere.findById(one.getId());
        one.setAttribute("left", "1");
        other.setAttribute("right", "2");
        sessions.save(one);
        elsewhere.save(other);
        assertThat(sessions.findById(one.getId()).getAttributeNames()).contains("left", "right");
    }

    @Test
    void staysEndedWhateverIsStillUnderWay() {
        var ended = begun();
        var underWay = elsewhere.findById(ended.getId());
        sessions.deleteById(ended.getId());
        underWay.setAttribute("late", "1");
        elsewhere.save(underWay);
        assertThat(sessions.findById(ended.getId())).isNull();
    }

    @Test
    void forgetsTheIdFromBeforeSomebodySignedIn() {
        var session = begun();
        var before = session.getId();
        session.changeSessionId();
        sessions.save(session);
        assertThat(sessions.findById(before)).isNull();
        assertThat(sessions.findById(session.getId()).getAttributeNames()).contains("csrf.token");
    }

    @Test
    void endsWhenNobodyUsesIt() {
        var session = begun();
        clock.pass(Duration.ofMinutes(16));
        assertThat(sessions.findById(session.getId())).isNull();
        assertThat(sessions.forget()).isFalse();
        assertThat(stored(session)).isNull();
    }

    @Test
    void endsAfterItsLongestTimeHoweverMuchItIsUsed() {
        var session = begun();
        session.setMaxInactiveInterval(Duration.ofHours(2));
        sessions.save(session);
        for (int hour = 0; hour < 11; hour++) {
            clock.pass(Duration.ofHours(1));
            var used = sessions.findById(session.getId());
            used.setLastAccessedTime(clock.instant());
            sessions.save(used);
        }
        clock.pass(Duration.ofHours(1));
        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void hasTheHashOfAnIdAlone() {
        var session = begun();
        assertThat(stored(session).toJson()).doesNotContain(session.getId());
    }

    @Test
    void isOverWhenItCannotBeReadAnyMore() {
        var session = begun();
        database.getCollection("sessions")
                .updateOne(
                        Filters.eq("_id", SessionIds.hash(session.getId())),
                        Updates.set("attributes.csrf/token", "{\"@class\": \"java.io.File\"}"));
        assertThat(sessions.findById(session.getId())).isNull();
        assertThat(stored(session)).isNull();
    }

    private StoredSession begun() {
        var session = sessions.createSession();
        session.setAttribute("csrf.token", new DefaultCsrfToken("X-CSRF", "_csrf", "abc"));
        sessions.save(session);
        return session;
    }

    private @Nullable Document stored(StoredSession session) {
        return database.getCollection("sessions")
                .find(Filters.eq("_id", SessionIds.hash(session.getId())))
                .first();
    }
}
