package dev.pactline.streams.extraction;

/**
 * A sentence and where it stands.
 *
 * @param line the line that it is part of
 * @param paragraph number of the line among those with text, from 0
 * @param text the sentence without surrounding white space
 * @param start offset of its first character in the article
 */
record Sentence(Line line, int paragraph, String text, int start) {

  int end() {
    return start + text.length();
  }
}
