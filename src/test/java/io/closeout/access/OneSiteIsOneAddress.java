package io.closeout.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneSiteIsOneAddress {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.10, 192.0.2.10:51234",
        "192.0.2.10, ::ffff:192.0.2.10",
        "192.0.2.10, ::FFFF:c000:20a",
        "192.0.2.10, [::ffff:192.0.2.10]:443",
        "2001:db8:1:2:0:0:0:1, 2001:db8:1:2::1",
        "2001:db8:1:2:0:0:0:1, 2001:db8:1:2::",
        "2001:db8:1:2:0:0:0:1, 2001:0DB8:0001:0002:aaaa:bbbb:cccc:dddd",
        "2001:db8:1:2:0:0:0:1, [2001:db8:1:2::9]:51234",
        "2001:db8::1, 2001:db8:0:0:ffff::",
        "fe80::1, fe80::2%eth0",
        "::1, 0:0:0:0:0:0:0:1"
    })
    void howeverItIsWritten(String one, String same) {
        assertThat(Site.of(same)).isEqualTo(Site.of(one)).isNotEqualTo(Site.of("unknown"));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.10, 192.0.2.11",
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "2001:db8::1, 2001:db8:1::1",
        "::ffff:192.0.2.10, ::ffff:192.0.2.11"
    })
    void anotherIsAnother(String one, String other) {
        assertThat(Site.of(one)).isNotEqualTo(Site.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "_hidden",
                "",
                "999.1.1.1",
                "1.2.3",
                "a.b.c.d",
                ":::",
                "1:2:3:4:5:6:7:8:9",
                "cafe.de",
                "[::1",
                "1e9"
            })
    void whatIsNoAddressIsOneSite(String text) {
        assertThat(Site.of(text)).isEqualTo(Site.of("nobody knows"));
    }
}
