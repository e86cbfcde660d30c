package org.clientele.wrong.plain.orders;

import org.apache.kafka.clients.producer.ProducerRecord;

record OrdersOnKafka(ProducerRecord<String, byte[]> order) {}
