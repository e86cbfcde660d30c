package org.clientele.servicedefaults;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A service with one controller, to see what the defaults make of its requests. */
@SpringBootApplication
class SampleApplication {

    /** As a process of its own. */
    public static void main(String[] arguments) {
        SpringApplication.run(SampleApplication.class, arguments);
    }

    static final class StoreAway extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static final class TooLate extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Bean
    ProblemTable sampleRefusals() {
        return new ProblemTable().add(TooLate.class, GeneralProblem.WRONG_STATE);
    }

    @Bean
    Unavailable store() {
        return StoreAway.class::isInstance;
    }

    record Project(
            @NotBlank String title,
            @NotNull LocalDate signedOn,
            @NotNull @Valid Money value) implements Identified {

        @Override
        public String id() {
            return title;
        }
    }

    @RestController
    @Access(RoleGroup.READERS)
    static class ProjectController {

        private static final Logger LOG = LoggerFactory.getLogger(ProjectController.class);

        @PostMapping("/api/v1/projects")
        @ResponseStatus(HttpStatus.CREATED)
        Project create(@Valid @RequestBody Project project) {
            return project;
        }

        @GetMapping("/api/v1/projects/{id}")
        String one(@PathVariable String id) {
            return id;
        }

        @GetMapping("/api/v1/projects")
        Page<String> all(
                @RequestParam(required = false) String cursor,
                @RequestParam(defaultValue = PageLimit.USUAL) @PageLimit int limit) {
            return new Page<>(
                    cursor == null ? List.of() : Cursor.decode(cursor, 2).values(), null);
        }

        record Query(
                @Nullable String text,
                @Nullable List<String> tag,
                @Nullable @Min(1) Integer limit) {}

        @GetMapping("/api/v1/queries")
        Page<String> query(@Valid Query query) {
            return new Page<>(List.of(String.valueOf(query)), null);
        }

        record Tagged(@NotNull List<String> tags) {}

        @PostMapping("/api/v1/tagged")
        Tagged tagged(@Valid @RequestBody Tagged tagged) {
            return tagged;
        }

        @PostMapping(path = "/api/v1/lines", consumes = "application/x-ndjson")
        String lines(@RequestBody String lines) {
            return lines;
        }

        @DeleteMapping("/api/v1/projects/{id}")
        String delete(@PathVariable String id, IfMatch ifMatch) throws TooLate {
            return String.valueOf(ifMatch.required().getAsLong());
        }

        @PostMapping("/api/v1/keys")
        String key(RequestKey key) {
            return key.derivedId("thing") + " " + key.bodyHash();
        }

        @GetMapping("/api/v1/watched/{projectId}")
        String watched(@PathVariable String projectId) {
            LOG.info("a watched request");
            throw new IllegalStateException("what somebody typed: " + projectId);
        }

        @GetMapping("/api/v1/failing/{how}")
        String fail(@PathVariable String how) {
            throw how.equals("away") ? new StoreAway() : new IllegalStateException("secret");
        }
    }

    @RestController
    @Access(RoleGroup.DECIDERS)
    static class DecisionController {

        @GetMapping("/api/v1/decisions")
        String decisions() {
            return "none";
        }
    }

    /** Requests that take until they are let go. */
    @RestController
    @Access(RoleGroup.DECIDERS)
    static class SlowController {

        private static final Logger LOG = LoggerFactory.getLogger(SlowController.class);

        final CountDownLatch arrived = new CountDownLatch(1);
        final CountDownLatch released = new CountDownLatch(1);

        @GetMapping("/api/v1/slow")
        String slow() throws InterruptedException {
            LOG.info("a \"slow\" request");
            arrived.countDown();
            released.await();
            return "done";
        }
    }

    @RestController
    static class OpenController {

        @GetMapping("/api/v1/open/for-all")
        @Access(RoleGroup.EVERYBODY)
        String forAll(Caller caller) {
            return "nobody in particular:" + caller.id();
        }

        @GetMapping("/api/v1/open/forgotten")
        String forgotten() {
            return "nobody said who may read this";
        }

        @GetMapping("/api/v1/not-open")
        @Access(RoleGroup.EVERYBODY)
        String notOpen() {
            return "its path is not among those that need no token";
        }
    }

    @RestController
    static class ForgetfulController {

        @GetMapping("/api/v1/forgotten")
        String forgotten() {
            return "nobody said who may read this";
        }
    }
}
