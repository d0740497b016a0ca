package dev.pactline.producers.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered to one request.
 *
 * @param location where it sends us; null where it does not
 * @param contentType as stated; null where it is not
 * @param retryAfter as stated; null where it is not
 * @param body empty where the status is no success
 */
@SuppressWarnings("ArrayRecordComponent") // of megabytes, and never compared
record Answer(
    int status,
    String location,
    String contentType,
    String retryAfter,
    Validators validators,
    byte[] body) {
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\\s;\"']{1,40})");

  boolean isRedirect() {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  boolean isSuccess() {
    return isSuccess(status);
  }

  /** Whether all of what was asked for is in the answer: a part of it was never asked for. */
  static boolean isSuccess(int status) {
    return status == 200 || status == 203;
  }

  /** Whether the same request may well succeed later. */
  boolean mayPass() {
    return status == 408 || status == 425 || status == 429 || status >= 500;
  }

  String type() {
    return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  Optional<String> charset() {
    Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
    return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
  }
}
