package dev.pactline.streams.extraction;

import dev.pactline.language.Dateline;
import dev.pactline.language.DatelineReader;
import dev.pactline.language.DayOrder;
import dev.pactline.language.MentionReader;
import dev.pactline.language.Mentions;
import dev.pactline.language.PlaceMention;
import dev.pactline.language.Tokens;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Rejection;
import dev.pactline.streams.extraction.JointTotals.Booked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads an article: which events it tells of, and what it says of each. Immutable. */
public final class ArticleReader {
  private static final int EXCERPT = 500;
  private final ReadingSettings settings;
  private final Homeland homeland;

  /** Reads with China as the home side. */
  public ArticleReader() {
    this(ReadingSettings.defaults());
  }

  public ArticleReader(ReadingSettings settings) {
    this.settings = settings;
    this.homeland = new Homeland(settings.homeCountry());
  }

  /**
   * Reads one article.
   *
   * @param article the text with what is known of its source
   * @return its reports, possibly none, or why it could not be read; never null
   */
  public Reading read(Article article) {
    String text = article.getText();
    if (text.isBlank()) {
      return unreadable(
          article, "empty-text", "The article has no text: look at what its page or file holds.");
    }
    if (text.length() > settings.longestText()) {
      return unreadable(
          article,
          "text-too-long",
          "The article has "
              + text.length()
              + " characters, more than the "
              + settings.longestText()
              + " allowed.");
    }
    if (Prose.binary(text)) {
      return unreadable(
          article,
          "not-prose",
          "The text is no prose: it may be a binary file or in another encoding.");
    }
    return new Reading.Found(new Pass(article, text, homeland).reports());
  }

  private static Reading unreadable(Article article, String reason, String detail) {
    String text = article.getText();
    String source =
        article.getUrl() != null
            ? article.getUrl()
            : article.getFile() != null ? article.getFile() : article.getArticleId();
    return new Reading.Unreadable(
        Rejection.newBuilder()
            .setSource(source)
            .setReason(reason)
            .setDetail(detail)
            .setExcerpt(
                text.isBlank() || reason.equals("not-prose")
                    ? null
                    : text.substring(0, Math.min(EXCERPT, text.length())))
            .build());
  }

  /** One reading of one article. */
  private static final class Pass {
    private final Article article;
    private final Homeland homeland;
    private final LocalDate published;
    private final List<Line> lines;

    /** The same lines without their datelines. */
    private final List<Line> rests;

    private final Mentions mentions;
    private final Chunks chunks;
    private final SentenceReader reader;
    private final List<Parsed> all = new ArrayList<>();
    private boolean hesitated;

    Pass(Article article, String text, Homeland homeland) {
      this.article = article;
      this.homeland = homeland;
      this.lines = Layout.of(text, article.getTitle());
      this.rests = Few.each(lines, Datelines::withoutDateline);
      this.published = published(article, text);
      PhraseTrie phrases = Lexicon.all();
      Tokens tokens = Tokens.of(text, phrases.words());
      this.mentions = new MentionReader(published, null).read(tokens);
      this.chunks = new Chunks(text, tokens, mentions, phrases);
      this.reader = Prose.chinese(text) ? new ChineseReader() : new EnglishReader();
    }

    private static LocalDate published(Article article, String text) {
      if (article.getPublishedOn() != null) {
        return article.getPublishedOn();
      }
      return DatelineReader.of(text, DayOrder.OPEN).readHead(text).map(Dateline::date).orElse(null);
    }

    List<AgreementReport> reports() {
      List<List<Parsed>> sentences = sentences();
      if (!homeNamed()) {
        return List.of();
      }
      List<Booked> events = events(sentences, null);
      if (events.isEmpty() && hesitated) {
        events = events(sentences, new Encounters(all, homeland));
      }
      return events.isEmpty()
          ? List.of()
          : new ReportWriter(article, Fingerprint.of(lines)).write(events);
    }

    /**
     * Gathers the events.
     *
     * @param encounters where papers are an event even if no word tells of one; null for nowhere
     */
    private List<Booked> events(List<List<Parsed>> sentences, Encounters encounters) {
      FrameBuilder builder = new FrameBuilder(reader, homeland, encounters);
      List<List<Parsed>> notes = new ArrayList<>();
      read(sentences, builder, notes);
      builder.close();
      Parsed title = Few.first(all, parsed -> parsed.sentence().line().kind() == Line.Kind.TITLE);
      if (title != null) {
        builder.title(title);
      }
      for (Parsed parsed : all) {
        if (parsed.sentence().line().kind() == Line.Kind.CAPTION) {
          builder.caption(parsed);
        }
      }
      if (!Few.any(builder.frames(), Frame::hasFigures)) {
        // A correction published by itself: it repeats what it corrects.
        notes.forEach(told -> told.forEach(builder::read));
      }
      hesitated |= builder.hesitated();
      if (builder.frames().isEmpty()) {
        return List.of();
      }
      new NoteCorrections(reader, homeland).apply(notes, builder.frames());
      List<Frame> frames =
          encounters == null ? builder.frames() : Few.where(builder.frames(), Pass::dated);
      return new EventBooks(new Partners(homeland, all, reportedFrom())).book(frames);
    }

    /** The country abroad of the first dateline: "HAI PHONG - "; null for none. */
    private String reportedFrom() {
      List<PlaceMention> places = mentions.places();
      int next = 0;
      for (int l = 0; l < lines.size(); l++) {
        Line line = lines.get(l);
        int end = rests.get(l).start();
        while (next < places.size() && places.get(next).span().start() < line.start()) {
          next++;
        }
        for (int i = next; i < places.size() && places.get(i).span().end() <= end; i++) {
          if (!homeland.owns(places.get(i))) {
            return places.get(i).country();
          }
        }
      }
      return null;
    }

    /** Less than "this week", which is said of much that has no day. */
    private static final int LONGEST = 6;

    /** Papers that stand for an event by themselves have a day: the rest may be long in force. */
    private static boolean dated(Frame frame) {
      EventDates dates = EventDates.of(frame);
      return dates.start() != null && dates.start().plusDays(LONGEST).isAfter(dates.end());
    }

    private boolean homeNamed() {
      for (Parsed parsed : all) {
        if (homeland.in(parsed)) {
          return true;
        }
      }
      return false;
    }

    /** The sentences of each line; notes those of the article itself. */
    private List<List<Parsed>> sentences() {
      List<List<Parsed>> sentences = new ArrayList<>(lines.size());
      for (int l = 0; l < lines.size(); l++) {
        Line line = lines.get(l);
        Line rest = rests.get(l);
        List<Parsed> parsed = new ArrayList<>();
        if (rest.start() > line.start()) {
          all.add(chunks.of(Datelines.dateline(line, rest, sentences.size())));
        }
        for (Sentence sentence : Sentences.of(rest, sentences.size())) {
          parsed.add(chunks.of(sentence));
        }
        if (line.kind() != Line.Kind.NOISE) {
          all.addAll(parsed);
        }
        sentences.add(parsed);
      }
      return sentences;
    }

    private void read(
        List<List<Parsed>> sentences, FrameBuilder builder, List<List<Parsed>> notes) {
      boolean digest = sections() > 1;
      boolean note = false;
      List<Parsed> table = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        if (line.kind() == Line.Kind.TABLE) {
          table.addAll(sentences.get(i));
        } else if (!table.isEmpty()) {
          table(builder, List.copyOf(table));
          table.clear();
        }
        note = (note && line.kind() != Line.Kind.HEADING) || noteHeading(line);
        if (line.kind() == Line.Kind.NOTICE || (note && line.kind() == Line.Kind.PROSE)) {
          notes.add(sentences.get(i));
        } else if (line.kind() == Line.Kind.HEADING) {
          sentences.get(i).forEach(builder::heading);
        } else if (line.kind() == Line.Kind.PROSE) {
          if ((digest && Datelines.opensSection(line, rests.get(i)))
              || labelled(sentences.get(i))) {
            builder.section();
          }
          sentences.get(i).forEach(builder::read);
          if (reader.corrects(sentences.get(i))) {
            notes.add(sentences.get(i));
          }
        }
      }
      table(builder, List.copyOf(table));
    }

    private int sections() {
      int sections = 0;
      for (int i = 0; i < lines.size(); i++) {
        sections += Datelines.opensSection(lines.get(i), rests.get(i)) ? 1 : 0;
      }
      return sections;
    }

    private void table(FrameBuilder builder, List<Parsed> rows) {
      List<Frame> events = new EventTable(published, homeland).read(rows);
      if (events.isEmpty()) {
        builder.table(rows);
      } else {
        builder.frames().addAll(events);
      }
    }

    /** "■ Hainan: a forum was held", "* Lahore, Thursday.": an item of a digest. */
    private boolean labelled(List<Parsed> parsed) {
      Parsed first = parsed.isEmpty() ? null : parsed.get(0);
      boolean item =
          first != null
              && first.size() > 3
              && first.at(0).mark()
              && first.at(1).place() != null
              && first.at(2).mark();
      return item
          && (first.at(2).is("：") || first.at(2).is(":") || !homeland.owns(first.at(1).place()));
    }

    /** "Clarification" as a headline or heading of its own. */
    private static boolean noteHeading(Line line) {
      return line.text().length() <= 80 && Layout.headsNotice(line.text());
    }
  }
}
