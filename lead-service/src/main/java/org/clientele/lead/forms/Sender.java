package org.clientele.lead.forms;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Who sends something, as far as they can be told apart. Whoever has one address of IPv6 has all of its /64, so that
 * network is one sender.
 */
public record Sender(String network) {

    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]+");
    private static final int NETWORK_BYTES = 8;

    /** The sender at an address, as the connection or the proxy before it says it. */
    public static Sender at(String address) {
        var withoutScope = address.split("%", 2)[0];
        return new Sender(IPV6.matcher(withoutScope).matches() ? network(withoutScope) : address);
    }

    private static String network(String literal) {
        try {
            var address = InetAddress.getAllByName(literal)[0];
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
                    : address.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return literal;
        }
    }
}
