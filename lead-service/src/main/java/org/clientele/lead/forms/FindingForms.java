package org.clientele.lead.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds the form that something is sent to. It is counted before anybody asks the store: by the limits that the form
 * had when it was read last, by those of forms that nobody knows otherwise.
 */
@Service
public class FindingForms {

    private static final int MOST_REMEMBERED = 10_000;

    /** A key that is replaced is one that nobody knows soon after. */
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final Forms forms;
    private final RateLimits limits;
    private final Cache<String, WebForm> read = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    FindingForms(Forms forms, RateLimits limits) {
        this.forms = forms;
        this.limits = limits;
    }

    /**
     * The form with this key; what can be no key is not looked for.
     *
     * @throws TooManyRequestsException if it was sent too often
     */
    public Optional<Form> find(Sending sending) {
        if (!Form.isKey(sending.key())) {
            return Optional.empty();
        }
        var before = read.getIfPresent(sending.key());
        require(before == null ? limits.countUnread(sending) : limits.count(sending, before.limits()));
        var form = forms.withKey(sending.key());
        form.ifPresent(found -> remember(sending, before, found.form()));
        return form;
    }

    /** What was counted by other limits than the form turns out to have is counted by these as well. */
    private void remember(Sending sending, @Nullable WebForm before, WebForm now) {
        read.put(sending.key(), now);
        if (before == null || !before.limits().equals(now.limits())) {
            require(limits.count(sending, now.limits()));
        }
    }

    private static void require(Duration wait) {
        if (!wait.isZero()) {
            throw new TooManyRequestsException(wait);
        }
    }

    /** The form with this key as it was when it was read last, empty if that is long ago. */
    public Optional<WebForm> lately(String key) {
        return Optional.ofNullable(read.getIfPresent(key));
    }
}
