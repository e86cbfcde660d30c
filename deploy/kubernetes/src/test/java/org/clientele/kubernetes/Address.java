package org.clientele.kubernetes;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where somebody is told to call. */
record Address(String host, int port) {

    private static final Pattern HERE = Pattern.compile("([a-z0-9-]+)(\\.clientele\\.svc(\\.cluster\\.local)?)?");

    private static final String BOOTSTRAP = "-kafka-bootstrap";

    private static final Pattern OF_THE_CLUSTER = Pattern.compile(".+\\.svc(\\.cluster\\.local)?");

    /** What is written as {@code host:port}. */
    static Address of(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        return new Address(hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
    }

    /** Where services find brokers. */
    static Address ofBrokers(Manifests manifests) {
        return of(manifests
                .find("ConfigMap", "clientele")
                .orElseThrow()
                .at("/data/CLIENTELE_KAFKA")
                .asText());
    }

    /** That of an URL; its scheme has a port if it says none. */
    static Address of(URI url) {
        int usual = url.getScheme().equals("https") ? 443 : 80;
        return new Address(url.getHost(), url.getPort() < 0 ? usual : url.getPort());
    }

    /** The name of the Service, if it is one of this namespace. */
    Optional<String> service() {
        return Optional.of(HERE.matcher(host)).filter(Matcher::matches).map(name -> name.group(1));
    }

    /** Whether it is that of the Service which Strimzi makes for a cluster of this name. */
    boolean isOfBrokersOf(String cluster) {
        return service().equals(Optional.of(cluster + BOOTSTRAP));
    }

    /** Whether it is in this cluster, in whatever namespace. */
    boolean isOfTheCluster() {
        return OF_THE_CLUSTER.matcher(host).matches();
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
