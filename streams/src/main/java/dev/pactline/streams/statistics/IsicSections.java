package dev.pactline.streams.statistics;

import java.util.Map;

/** The sections of the International Standard Industrial Classification, revision 4. */
final class IsicSections {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("A", "Agriculture, forestry and fishing"),
          Map.entry("B", "Mining and quarrying"),
          Map.entry("C", "Manufacturing"),
          Map.entry("D", "Electricity, gas, steam and air conditioning supply"),
          Map.entry("E", "Water supply; sewerage, waste management and remediation activities"),
          Map.entry("F", "Construction"),
          Map.entry("G", "Wholesale and retail trade; repair of motor vehicles and motorcycles"),
          Map.entry("H", "Transportation and storage"),
          Map.entry("I", "Accommodation and food service activities"),
          Map.entry("J", "Information and communication"),
          Map.entry("K", "Financial and insurance activities"),
          Map.entry("L", "Real estate activities"),
          Map.entry("M", "Professional, scientific and technical activities"),
          Map.entry("N", "Administrative and support service activities"),
          Map.entry("O", "Public administration and defence; compulsory social security"),
          Map.entry("P", "Education"),
          Map.entry("Q", "Human health and social work activities"),
          Map.entry("R", "Arts, entertainment and recreation"),
          Map.entry("S", "Other service activities"),
          Map.entry("T", "Activities of households as employers"),
          Map.entry("U", "Activities of extraterritorial organizations and bodies"));

  private IsicSections() {}

  /** The English name of a section; {@code Unknown} for anything that is none. */
  static String name(String section) {
    return NAMES.getOrDefault(section, "Unknown");
  }
}
