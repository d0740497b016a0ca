package dev.pactline.producers.feeds;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import dev.pactline.producers.input.Addresses;
import dev.pactline.producers.input.Characters;
import dev.pactline.producers.input.Decoded;
import dev.pactline.producers.input.Reason;
import dev.pactline.producers.input.TextDecoder;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jsoup.Jsoup;

/** Reads feeds of all dialects: RSS 0.9 to 2.0, Atom 0.3 and 1.0. Immutable. */
final class FeedReader {
  private static final Pattern DECLARED =
      Pattern.compile("encoding\\s*=\\s*[\"']([\\w.:-]{2,40})[\"']");
  private static final int HEAD = 200;
  private static final int LONGEST_TITLE = 1_000;

  private final TextDecoder decoder = new TextDecoder();

  /**
   * Reads one feed.
   *
   * @param address where it was found, for addresses relative to it
   * @param charset encoding that the server declares; null where it declares none
   */
  FeedReading read(String address, byte[] bytes, String charset) {
    Decoded decoded = decoder.decode(bytes, declared(bytes, charset));
    if (decoded instanceof Decoded.NoText no) {
      return new FeedReading.Refused(no.reason(), no.detail());
    }
    String text = ((Decoded.Text) decoded).text();
    try {
      Document document = SafeXml.parse(text);
      EntryDates.mark(document);
      return read(address, new SyndFeedImpl(new WireFeedInput(false, Locale.ROOT).build(document)));
    } catch (JDOMException | FeedException e) {
      return malformed(text, e.getMessage());
    } catch (RuntimeException e) {
      // The library throws all kinds of them for feeds of odd shape; none is our bug.
      return malformed(text, e.toString());
    }
  }

  private static List<String> declared(byte[] bytes, String charset) {
    List<String> declared = new ArrayList<>();
    if (charset != null) {
      declared.add(charset);
    }
    int length = Math.min(bytes.length, HEAD);
    String head = new String(bytes, 0, length, ISO_8859_1);
    DECLARED.matcher(head).results().forEach(match -> declared.add(match.group(1)));
    return declared;
  }

  private static FeedReading malformed(String text, String problem) {
    String head = text.substring(0, Math.min(text.length(), HEAD)).toLowerCase(Locale.ROOT);
    boolean page = head.contains("<!doctype html") || head.contains("<html");
    return new FeedReading.Refused(
        Reason.MALFORMED_FEED,
        page
            ? "This is a page, not a feed; use 'publish page' for it."
            : "This is no RSS or Atom feed that can be read: " + problem);
  }

  private static FeedReading read(String address, SyndFeed feed) {
    List<FeedEntry> entries = new ArrayList<>();
    int unlinked = 0;
    for (SyndEntry entry : feed.getEntries()) {
      Optional<String> link = link(address, entry);
      if (link.isPresent()) {
        entries.add(new FeedEntry(link.get(), title(entry), EntryDates.day(entry), content(entry)));
      } else {
        unlinked++;
      }
    }
    return new FeedReading.Read(List.copyOf(entries), unlinked);
  }

  private static Optional<String> link(String address, SyndEntry entry) {
    String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
    if (link == null || link.isBlank()) {
      return Optional.empty();
    }
    try {
      return Addresses.normalise(
          URI.create(address).resolve(link.strip().replace(" ", "%20")).toString());
    } catch (IllegalArgumentException e) {
      return Addresses.normalise(link); // knows what browsers accept and java.net.URI does not
    }
  }

  private static String title(SyndEntry entry) {
    String stated = entry.getTitle();
    if (stated == null || stated.length() > LONGEST_TITLE) {
      return null;
    }
    String title = Characters.squeeze(Characters.clean(Jsoup.parse(stated).text()));
    return title.isEmpty() ? null : title;
  }

  /** The longest of its contents; a description is often a teaser, so it is none. */
  private static String content(SyndEntry entry) {
    return entry.getContents().stream()
        .map(SyndContent::getValue)
        .filter(value -> value != null && !value.isBlank())
        .max(Comparator.comparingInt(String::length))
        .orElse(null);
  }
}
