package dev.pactline.producers.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host name. */
@FunctionalInterface
interface NameLookup {
  /** As the system does it: files, name servers, and literal addresses as they are. */
  NameLookup SYSTEM = InetAddress::getAllByName;

  /**
   * @param host name or literal address
   * @return at least one
   */
  InetAddress[] addresses(String host) throws UnknownHostException;
}
