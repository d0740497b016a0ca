package dev.pactline.language;

/** How near a stated number is to the real one: "over 250" is not 250. */
public enum Precision {
  /** "250". */
  EXACT,
  /** "about 250", "some 250", "nearly 250". */
  ABOUT,
  /** "over 250", "at least 250", "250 or more"; and of a range its lower end. */
  AT_LEAST,
  /** "up to 250", "at most 250". */
  AT_MOST
}
