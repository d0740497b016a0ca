package dev.pactline.producers.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Keeps pages and feeds from sending us to addresses behind the firewall. It is the only resolver
 * of the client, which connects to the very addresses that were checked here: a name that changes
 * between check and use gains nothing.
 */
final class AddressGuard implements DnsResolver {
  // 0177.0.0.1, 2130706433, 0x7f.1: to some the loopback address, to others a name or another one.
  private static final Pattern NUMBER_LIKE =
      Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[\\da-f]*)\\.?");
  private static final Pattern DOTTED = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})(?:\\.(?!$)|$)){4}");

  private final NameLookup names;
  private final Function<InetAddress, Optional<String>> closed;

  /**
   * @param closed what an address belongs to if it must not be reached
   */
  AddressGuard(NameLookup names, Function<InetAddress, Optional<String>> closed) {
    this.names = names;
    this.closed = closed;
  }

  static AddressGuard of(NameLookup names, boolean privateAllowed) {
    return new AddressGuard(
        names, privateAllowed ? address -> Optional.empty() : AddressRanges::closed);
  }

  /**
   * @throws ForbiddenAddressException if it cannot be told for sure what address is meant, or if
   *     any of the addresses is not public: an honest name has none such beside its public ones
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    if (NUMBER_LIKE.matcher(host).matches() && !DOTTED.matcher(host).matches()) {
      throw new ForbiddenAddressException(host + " is an address that programs read differently");
    }
    InetAddress[] addresses = names.addresses(host);
    for (InetAddress address : addresses) {
      Optional<String> refusal = closed.apply(address);
      if (refusal.isPresent()) {
        throw new ForbiddenAddressException(
            host + " leads to " + address.getHostAddress() + ": " + refusal.get());
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
