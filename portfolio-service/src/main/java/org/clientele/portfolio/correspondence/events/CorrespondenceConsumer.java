package org.clientele.portfolio.correspondence.events;

import java.util.List;
import org.clientele.eventdelivery.reading.EventConsumers;
import org.clientele.eventdelivery.reading.Received;
import org.clientele.eventdelivery.reading.TopicConsumer;
import org.clientele.portfolio.correspondence.Correspondence;
import org.clientele.portfolio.correspondence.Correspondences;
import org.clientele.portfolio.correspondence.ReceivingCorrespondence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Receives what is recorded by whichever service. */
@Configuration(proxyBeanMethods = false)
class CorrespondenceConsumer {

    private final ReceivingCorrespondence receiving;

    CorrespondenceConsumer(ReceivingCorrespondence receiving) {
        this.receiving = receiving;
    }

    @Bean
    TopicConsumer correspondence(EventConsumers consumers) {
        return consumers
                .of("correspondence")
                .inBatches("correspondence.recorded.v1", Correspondence.class, this::on)
                .onTombstone(receiving::erase);
    }

    private void on(List<Received<Correspondence>> batch) {
        receiving.receive(batch.stream()
                .map(received -> new Correspondences.Numbered(
                        received.event(), received.envelope().sequence()))
                .toList());
    }
}
