package dev.pactline.streams.extraction;

import dev.pactline.language.Dateline;
import dev.pactline.language.DatelineReader;
import dev.pactline.language.MentionReader;
import dev.pactline.language.Mentions;
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
    private final Chunks chunks;
    private final SentenceReader reader;
    private final List<Parsed> all = new ArrayList<>();

    Pass(Article article, String text, Homeland homeland) {
      this.article = article;
      this.homeland = homeland;
      this.lines = Layout.of(text, article.getTitle());
      this.published = published(article, text);
      Mentions mentions = new MentionReader(published, null).read(text);
      this.chunks = new Chunks(text, mentions);
      this.reader = Prose.chinese(text) ? new ChineseReader() : new EnglishReader();
    }

    private static LocalDate published(Article article, String text) {
      if (article.getPublishedOn() != null) {
        return article.getPublishedOn();
      }
      return new DatelineReader().readHead(text).map(Dateline::date).orElse(null);
    }

    List<AgreementReport> reports() {
      List<List<Parsed>> sentences = sentences();
      if (all.stream().noneMatch(homeland::in)) {
        return List.of();
      }
      List<List<Parsed>> notes = new ArrayList<>();
      FrameBuilder builder = new FrameBuilder(reader, homeland, false);
      read(sentences, builder, notes);
      if (builder.tellsNothing()) {
        notes.clear();
        FrameBuilder bold = new FrameBuilder(reader, homeland, true);
        read(sentences, bold, notes);
        return reports(bold, notes);
      }
      return reports(builder, notes);
    }

    private List<AgreementReport> reports(FrameBuilder builder, List<List<Parsed>> notes) {
      all.stream()
          .filter(parsed -> parsed.sentence().line().kind() == Line.Kind.TITLE)
          .limit(1)
          .forEach(builder::title);
      all.stream()
          .filter(parsed -> parsed.sentence().line().kind() == Line.Kind.CAPTION)
          .forEach(builder::caption);
      if (builder.frames().stream().noneMatch(Frame::hasFigures)) {
        // A correction published by itself: it repeats what it corrects.
        notes.forEach(told -> told.forEach(builder::read));
      }
      correct(builder.frames(), notes);
      List<Booked> events = new EventBooks(new Partners(homeland, all)).book(builder.frames());
      return events.isEmpty()
          ? List.of()
          : new ReportWriter(article, Fingerprint.of(lines)).write(events);
    }

    /** The sentences of each line; notes those of the article itself. */
    private List<List<Parsed>> sentences() {
      List<List<Parsed>> sentences = new ArrayList<>(lines.size());
      for (Line line : lines) {
        List<Parsed> parsed = new ArrayList<>();
        for (Sentence sentence : Sentences.of(Datelines.withoutDateline(line), sentences.size())) {
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
      boolean digest = lines.stream().filter(Datelines::opensSection).limit(2).count() > 1;
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
        } else if (line.kind() == Line.Kind.PROSE) {
          if ((digest && Datelines.opensSection(line)) || labelled(sentences.get(i))) {
            builder.section();
          }
          sentences.get(i).forEach(builder::read);
        }
      }
      table(builder, List.copyOf(table));
    }

    private void table(FrameBuilder builder, List<Parsed> rows) {
      List<Frame> events = new EventTable(published, homeland).read(rows);
      if (events.isEmpty()) {
        builder.table(rows);
      } else {
        builder.frames().addAll(events);
      }
    }

    /** "■ Hainan: a forum was held": an item of a digest. */
    private boolean labelled(List<Parsed> parsed) {
      Parsed first = parsed.isEmpty() ? null : parsed.get(0);
      return first != null
          && first.size() > 3
          && first.at(0).mark()
          && first.at(1).place() != null
          && homeland.owns(first.at(1).place())
          && (first.at(2).is("：") || first.at(2).is(":"));
    }

    /** "Clarification" as a headline or heading of its own. */
    private static boolean noteHeading(Line line) {
      return line.text().length() <= 80 && Layout.headsNotice(line.text());
    }

    /** A correction is about the event whose partner it names, else about the first one. */
    private void correct(List<Frame> frames, List<List<Parsed>> notes) {
      List<Frame> told =
          frames.stream().filter(frame -> !frame.aside() && frame.hasFigures()).toList();
      if (told.isEmpty()) {
        return;
      }
      for (List<Parsed> note : notes) {
        Frame frame = told.stream().filter(f -> alike(f, note)).findFirst().orElse(told.get(0));
        for (Figure figure : reader.corrections(note)) {
          frame.correct(figure);
        }
      }
    }

    private boolean alike(Frame frame, List<Parsed> note) {
      return note.stream()
          .flatMap(p -> p.chunks().stream())
          .filter(c -> c.place() != null && !homeland.owns(c.place()))
          .anyMatch(
              c ->
                  frame.sentences().stream()
                      .flatMap(p -> p.chunks().stream())
                      .anyMatch(
                          other ->
                              other.place() != null
                                  && other.place().name().equals(c.place().name())));
    }
  }
}
