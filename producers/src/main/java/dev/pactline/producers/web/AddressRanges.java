package dev.pactline.producers.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Tells addresses of the public internet from all others. What IPv6 carries of an IPv4 address is
 * judged by that one. Source: the special-purpose registries of IANA (RFC 6890 and its updates).
 */
final class AddressRanges {
  private static final List<Range> CLOSED =
      List.of(
          range("0.0.0.0/8", "this network"),
          range("10.0.0.0/8", "a private network"),
          range("100.64.0.0/10", "a carrier's own network"),
          range("127.0.0.0/8", "this machine"),
          range("169.254.0.0/16", "the local link"),
          range("172.16.0.0/12", "a private network"),
          range("192.0.0.0/24", "protocol assignments"),
          range("192.0.2.0/24", "documentation"),
          range("192.88.99.0/24", "a relay between protocols"),
          range("192.168.0.0/16", "a private network"),
          range("198.18.0.0/15", "network tests"),
          range("198.51.100.0/24", "documentation"),
          range("203.0.113.0/24", "documentation"),
          range("224.0.0.0/4", "a group of receivers"),
          range("240.0.0.0/4", "a reserved range"),
          range("::1/128", "this machine"),
          range("fc00::/7", "a private network"),
          range("fe80::/10", "the local link"),
          range("fec0::/10", "a private network"),
          range("ff00::/8", "a group of receivers"),
          range("2001::/23", "protocol assignments"),
          range("2001:db8::/32", "documentation"),
          range("3fff::/20", "documentation"));

  private static final Range UNICAST = range("2000::/3", "the public internet");
  private static final Range COMPATIBLE = range("::/96", "");
  private static final Range MAPPED =
      range("::ffff:0:0:0/96", ""); // translated; Java unwraps mapped
  private static final Range NAT64 = range("64:ff9b::/96", "");
  private static final Range SIX_TO_FOUR = range("2002::/16", "");

  private AddressRanges() {}

  /** What the address belongs to if it is not public, such as "this machine"; else empty. */
  static Optional<String> closed(InetAddress address) {
    byte[] bytes = address.getAddress();
    Optional<String> closed =
        CLOSED.stream().filter(range -> range.holds(bytes)).map(Range::name).findFirst();
    if (closed.isPresent() || bytes.length == 4) {
      return closed;
    }
    if (NAT64.holds(bytes) || COMPATIBLE.holds(bytes) || MAPPED.holds(bytes)) {
      return closed(inside(bytes, 12));
    }
    if (SIX_TO_FOUR.holds(bytes)) {
      return closed(inside(bytes, 2));
    }
    return UNICAST.holds(bytes) ? Optional.empty() : Optional.of("a reserved range");
  }

  private static InetAddress inside(byte[] bytes, int from) {
    return address(new byte[] {bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3]});
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new AssertionError("four or sixteen bytes are an address", e);
    }
  }

  private static Range range(String prefix, String name) {
    String[] parts = prefix.split("/", 2);
    try {
      byte[] bytes = InetAddress.getByName(parts[0]).getAddress(); // literal: nobody is asked
      return new Range(bytes, Integer.parseInt(parts[1]), name);
    } catch (UnknownHostException e) {
      throw new AssertionError(prefix, e);
    }
  }

  /** The addresses whose first {@code bits} are those of {@code prefix}. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Range(byte[] prefix, int bits, String name) {
    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
