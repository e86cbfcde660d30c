package org.clientele.eventdelivery.reading;

import java.time.Duration;
import java.util.Map;
import org.clientele.eventdelivery.background.Background;
import org.clientele.eventdelivery.background.BackgroundWork;
import org.clientele.eventdelivery.background.Pace;
import org.clientele.eventdelivery.connecting.BrokerGreeting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;

/**
 * Starts the readers with the service, or where the broker is away as soon as it answers: the binder asks it for each
 * topic and would hold up everything else for minutes.
 */
final class StartingReaders extends InputBindingLifecycle implements BackgroundWork {

    static final String NAME = "readers-start";

    private static final Logger LOG = LoggerFactory.getLogger(StartingReaders.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final BindingService bindings;
    private final Map<String, Bindable> readers;
    private final BrokerGreeting broker;
    private final ObjectProvider<Background> background;
    private volatile boolean waiting;

    StartingReaders(
            BindingService bindings,
            Map<String, Bindable> readers,
            BrokerGreeting broker,
            ObjectProvider<Background> background) {
        super(bindings, readers);
        this.bindings = bindings;
        this.readers = readers;
        this.broker = broker;
        this.background = background;
    }

    @Override
    public void start() {
        if (broker.isAnswered()) {
            super.start();
        } else {
            waiting = true;
            background.getObject().wake(NAME);
        }
    }

    @Override
    public void stop() {
        waiting = false;
        super.stop();
    }

    /** Also while it waits, so that it is stopped then. */
    @Override
    public boolean isRunning() {
        return waiting || super.isRunning();
    }

    /** Whether the broker has been away since the service began. */
    boolean isWaiting() {
        return waiting;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean everywhere() {
        return true;
    }

    @Override
    public Pace pass() {
        if (waiting && broker.isAnsweredNow()) {
            startLate();
        }
        return waiting ? Pace.pause(AGAIN) : Pace.rest(Pace.LONGEST);
    }

    /** Whoever stops it meanwhile finds nothing that runs yet. */
    private void startLate() {
        try {
            super.start();
        } catch (RuntimeException failure) {
            readers.values().forEach(reader -> reader.unbindInputs(bindings));
            throw failure;
        }
        if (waiting) {
            waiting = false;
            LOG.info("The broker answers: topics are read");
        } else {
            super.stop();
        }
    }
}
