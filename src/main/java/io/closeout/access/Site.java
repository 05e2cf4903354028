package io.closeout.access;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a try comes from, however its address is written: an IPv4 address, or the 2^64 IPv6 addresses that whoever has one
 * of them has. A port says nothing, and all that is no address is one site.
 */
record Site(String name) {
    private static final Site NO_ADDRESS = new Site("");
    private static final int SITE_PREFIX_BYTES = 8;
    private static final Pattern IPV4 =
            Pattern.compile("(OCTET(?:\\.OCTET){3})(?::\\d+)?".replace("OCTET", "(?:25[0-5]|2[0-4]\\d|[01]?\\d?\\d)"));
    private static final Pattern IPV6 =
            Pattern.compile("\\[([0-9a-fA-F:.]+)(?:%[^]]*)?](?::\\d+)?|([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:%.*)?");

    static Site of(String address) {
        Matcher ipv4 = IPV4.matcher(address.strip());
        if (ipv4.matches()) {
            return ofLiteral(ipv4.group(1));
        }
        Matcher ipv6 = IPV6.matcher(address.strip());
        return ipv6.matches() ? ofLiteral(ipv6.group(1) == null ? ipv6.group(2) : ipv6.group(1)) : NO_ADDRESS;
    }

    /** A literal is not looked up anywhere; an IPv4 address within an IPv6 one comes out as what it is. */
    private static Site ofLiteral(String address) {
        try {
            InetAddress read = InetAddress.getByName(address);
            byte[] bytes = read.getAddress();
            return new Site(HexFormat.of()
                    .formatHex(read instanceof Inet4Address ? bytes : Arrays.copyOf(bytes, SITE_PREFIX_BYTES)));
        } catch (UnknownHostException noAddress) {
            return NO_ADDRESS;
        }
    }
}
