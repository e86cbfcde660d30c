package org.clientele.analytics.gaps;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Dictionary;
import org.clientele.analytics.facts.Size;

/**
 * The clients of each sector, and of each sector and size, by the numbers of such groups. A client without a sector is
 * in none, one of unknown size in that of its sector alone.
 */
final class PeerGroups {

    static final int NONE = -1;

    private final Clients clients;
    private final Dictionary dictionary;
    private final int unknown;
    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private final IntArrayList members = new IntArrayList();
    private final int[] bySector;
    private final int[] bySize;

    PeerGroups(Clients clients, Dictionary dictionary) {
        this.clients = clients;
        this.dictionary = dictionary;
        this.unknown = dictionary.codes().find(Size.UNKNOWN.code());
        this.bySector = none(clients.numbers());
        this.bySize = none(clients.numbers());
    }

    private static int[] none(int clients) {
        var groups = new int[clients];
        Arrays.fill(groups, NONE);
        return groups;
    }

    /** Takes a client into its groups. */
    void add(int client) {
        int sector = clients.sector(client);
        if (sector != Dictionary.NONE) {
            bySector[client] = join(sector, Dictionary.NONE);
            if (clients.size(client) != unknown) {
                bySize[client] = join(sector, clients.size(client));
            }
        }
    }

    private int join(int sector, int size) {
        long key = (long) sector << Integer.SIZE | Integer.toUnsignedLong(size);
        int group = numbers.computeIfAbsent(key, added -> {
            members.add(0);
            return members.size() - 1;
        });
        members.set(group, members.getInt(group) + 1);
        return group;
    }

    int count() {
        return members.size();
    }

    /** How many peers each client of a group has. */
    int peers(int group) {
        return members.getInt(group) - 1;
    }

    /** The group of its sector; {@link #NONE} for a client that is in none. */
    int ofSector(int client) {
        return bySector[client];
    }

    /** The group of its sector and size; {@link #NONE} for a client that is in none. */
    int ofSize(int client) {
        return bySize[client];
    }

    /** The narrowest group in which a client has so many peers; {@link #NONE} if it has not. */
    int of(int client, int least) {
        if (bySize[client] != NONE && peers(bySize[client]) >= least) {
            return bySize[client];
        }
        return bySector[client] != NONE && peers(bySector[client]) >= least ? bySector[client] : NONE;
    }

    String sector(int client) {
        return dictionary.codes().id(clients.sector(client));
    }

    String size(int client) {
        return dictionary.codes().id(clients.size(client));
    }
}
