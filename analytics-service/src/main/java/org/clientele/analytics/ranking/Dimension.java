package org.clientele.analytics.ranking;

import java.util.Optional;
import org.clientele.analytics.facts.Clients;
import org.clientele.analytics.facts.Dictionary;
import org.clientele.analytics.facts.ProjectBlock;
import org.clientele.servicedefaults.Code;
import org.jspecify.annotations.Nullable;

/**
 * By what revenue is divided into groups. People and teams are those who signed, all else is of the client as it is
 * now.
 */
public enum Dimension {
    SALESPERSON {
        @Override
        int ofProject(ProjectBlock block, int at, Clients clients) {
            return block.salesperson(at);
        }

        @Override
        int ofClient(Clients clients, int client) {
            return clients.salesperson(client);
        }

        @Override
        @Nullable
        String name(int group, Dictionary dictionary) {
            return Dictionary.id(dictionary.people(), group);
        }
    },
    TEAM {
        @Override
        int ofProject(ProjectBlock block, int at, Clients clients) {
            return block.team(at);
        }

        @Override
        int ofClient(Clients clients, int client) {
            return clients.team(client);
        }

        @Override
        @Nullable
        String name(int group, Dictionary dictionary) {
            return Dictionary.id(dictionary.teams(), group);
        }
    },
    SECTOR {
        @Override
        int ofClient(Clients clients, int client) {
            return clients.sector(client);
        }
    },
    COUNTRY {
        @Override
        int ofClient(Clients clients, int client) {
            return clients.country(client);
        }
    },
    SIZE {
        @Override
        int ofClient(Clients clients, int client) {
            return clients.size(client);
        }
    },
    CONTRACT_TYPE {
        @Override
        int ofProject(ProjectBlock block, int at, Clients clients) {
            return block.type(at);
        }

        @Override
        int ofClient(Clients clients, int client) {
            return Dictionary.NONE;
        }

        @Override
        boolean isOfClients() {
            return false;
        }
    };

    /** All of them, for {@code @Pattern}. */
    public static final String PATTERN = "salesperson|team|sector|country|size|contract-type";

    /** What to tell whoever names another. */
    public static final String RULE = "must be salesperson, team, sector, country, size or contract-type";

    public static Optional<Dimension> of(String code) {
        return Code.constant(Dimension.class, code);
    }

    /** The name in requests and answers. */
    public String code() {
        return Code.of(name());
    }

    /** The group of a project. */
    int ofProject(ProjectBlock block, int at, Clients clients) {
        int client = block.client(at);
        return clients.isThere(client) ? ofClient(clients, client) : Dictionary.NONE;
    }

    /** The group of a client that is there. */
    abstract int ofClient(Clients clients, int client);

    /** Whether a client without a project in scope is in one of the groups. */
    boolean isOfClients() {
        return true;
    }

    @Nullable
    String name(int group, Dictionary dictionary) {
        return Dictionary.id(dictionary.codes(), group);
    }
}
