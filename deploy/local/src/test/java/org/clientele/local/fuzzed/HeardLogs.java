package org.clientele.local.fuzzed;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Listens to whatever this process logs, and keeps the lines that have a word which was typed, and those of records
 * that a handler failed at without saying what is wrong with them.
 */
final class HeardLogs extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final int MOST = 100;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> surprises = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    static HeardLogs from() {
        var heard = new HeardLogs();
        heard.setContext(heard.root.getLoggerContext());
        heard.start();
        heard.root.addAppender(heard);
        return heard;
    }

    List<String> lines() {
        return lines;
    }

    List<String> surprises() {
        return surprises;
    }

    @Override
    protected void append(ILoggingEvent event) {
        var line = event.getLoggerName() + ": " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                + text(event.getThrowableProxy());
        if (line.contains(OddTexts.MARK) && lines.size() < MOST) {
            lines.add(line);
        }
        if (line.contains("cannot be handled") && surprises.size() < MOST) {
            surprises.add(line);
        }
    }

    private static String text(@Nullable IThrowableProxy failure) {
        return failure == null
                ? ""
                : "\n" + failure.getClassName() + ": " + failure.getMessage() + text(failure.getCause());
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }
}
