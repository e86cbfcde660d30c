package org.clientele.eventdelivery.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.clientele.eventdelivery.event.Incoming;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.Message;

/**
 * Reads several topics as one member of the consumer group. Each of them is handled by itself, in the order in which
 * the poll brings them.
 */
final class TopicReader implements Consumer<Message<List<byte[]>>> {

    private final Map<String, TopicReading> topics;

    TopicReader(Map<String, TopicReading> topics) {
        this.topics = Map.copyOf(topics);
    }

    @Override
    public void accept(Message<List<byte[]>> poll) {
        var records = RawRecords.of(poll);
        int from = 0;
        while (from < records.size()) {
            int to = endOfTopic(records, from);
            handle(records.subList(from, to), from);
            from = to;
        }
    }

    private static int endOfTopic(List<Incoming> records, int from) {
        var topic = records.get(from).topic();
        int to = from + 1;
        while (to < records.size() && records.get(to).topic().equals(topic)) {
            to++;
        }
        return to;
    }

    private void handle(List<Incoming> ofOneTopic, int from) {
        var topic = ofOneTopic.getFirst().topic();
        try {
            Objects.requireNonNull(topics.get(topic), topic).handle(ofOneTopic);
        } catch (BatchListenerFailedException failed) {
            throw new BatchListenerFailedException(
                    Objects.requireNonNullElse(failed.getMessage(), topic),
                    failed.getCause(),
                    from + failed.getIndex());
        }
    }
}
