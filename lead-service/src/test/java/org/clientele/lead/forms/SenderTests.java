package org.clientele.lead.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SenderTests {

    @Test
    void isTheNetworkOfAnIpv6AddressHoweverItIsWritten() {
        var network = Sender.at("2001:db8:0:7::1");
        assertThat(Sender.at("2001:0DB8:0000:0007:ffff:ffff:ffff:ffff")).isEqualTo(network);
        assertThat(Sender.at("2001:db8:0:7::9%eth0")).isEqualTo(network);
        assertThat(Sender.at("2001:db8:0:8::1")).isNotEqualTo(network);
    }

    @Test
    void isTheAddressOtherwise() {
        assertThat(Sender.at("192.0.2.1")).isNotEqualTo(Sender.at("192.0.2.2"));
        assertThat(Sender.at("::ffff:192.0.2.1")).isEqualTo(Sender.at("192.0.2.1"));
        assertThat(Sender.at("unknown:host")).isEqualTo(new Sender("unknown:host"));
        assertThat(Sender.at("1:2:3")).isEqualTo(new Sender("1:2:3"));
    }
}
