package org.clientele.operations;

import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** A topic that is to be copied: one that keeps facts for ever, or one of which something goes in time. */
record Topic(String name, List<TopicPartition> partitions, boolean isOfFacts) {}
