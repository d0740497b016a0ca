package dev.pactline.producers.web;

import java.net.UnknownHostException;

/** A host name leads to an address that must not be connected to; the message says where. */
final class ForbiddenAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  ForbiddenAddressException(String message) {
    super(message);
  }
}
