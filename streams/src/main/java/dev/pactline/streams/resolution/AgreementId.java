package dev.pactline.streams.resolution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Names agreements: by their country and the least id of their reports, so not by who came first.
 */
public final class AgreementId {

  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 12;

  private AgreementId() {}

  /**
   * @param country key of the country, or {@code joint}
   * @param reportId the least id of the reports of the agreement
   * @return such as {@code PL-7k2m9q4c8x1d}
   */
  public static String of(String country, String reportId) {
    byte[] hash = sha256(reportId);
    StringBuilder id = new StringBuilder(country).append('-');
    for (int i = 0; i < LENGTH; i++) {
      id.append(DIGITS.charAt(hash[i] & 31));
    }
    return id.toString();
  }

  /** The key of the country that an agreement belongs to: {@code PL} of {@code PL-7k2m9q4c8x1d}. */
  public static String country(String agreementId) {
    int end = agreementId.lastIndexOf('-');
    return end < 0 ? agreementId : agreementId.substring(0, end);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
