package org.clientele.eventdelivery.aggregate;

import java.util.List;
import org.clientele.eventdelivery.event.By;

/**
 * How an aggregate begins.
 *
 * @param state what it is before anything happened to it
 * @param key makes repeats the same beginning
 * @param events what happens to it at once; without any it has version 0 and is known to nobody else yet
 */
public record Beginning<S, E>(S state, CommandKey key, By by, List<? extends E> events) {}
