package dev.pactline.streams.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes a list of figures for running text, a sentence for each line: "2,350 visitors", "Contracts
 * signed: 9", "参会人数：165人".
 */
final class FactLists {
  /** Two figures of an event in a row are no links. */
  private static final int LEAST = 2;

  private static final int LONGEST = 80;

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)^[-•*▪■–]?\\s*(?:total |combined |overall |signed |number of )?"
              + "(?:participants|attendance|visitors|guests|delegates|attendees|turnout"
              + "|contracts|agreements|deals|memoranda|mous|projects|orders|documents"
              + "|value|worth|amount)"
              + "(?: signed| concluded| of (?:the )?(?:contracts|agreements|deals))?"
              + "\\s*[:：].*\\d.*");

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)^[-•*▪■–]?\\s*(?:some |about |over |more than |around )?\\d[\\d,. ]*"
              + "(?:visitors|participants|guests|delegates|attendees|people"
              + "|(?:signed )?(?:contracts|agreements|deals|memoranda|mous|projects|orders))"
              + "(?: signed| concluded| attended| took part)?[.;,]?$");

  private static final Pattern CHINESE =
      Pattern.compile(
          "^[-•*▪■]?\\s*(?:参会人数|到会人数|出席人数|与会人数|参加人数|观众人数|签约数|签约项目|签约数量"
              + "|签约总数|签署协议|签署合同|合同数|总金额|签约金额|签约总额|合同金额|合同总额)[:：].*[0-9一二三四五六七八九十].*");

  private FactLists() {}

  /** The lines, with those of a list of figures as running text. */
  static List<Line> told(List<Line> lines) {
    List<Line> all = new ArrayList<>(lines);
    boolean prose = false;
    for (int i = 0; i < lines.size(); i++) {
      prose |= lines.get(i).kind() == Line.Kind.PROSE;
      int end = i;
      int facts = 0;
      while (prose && end < lines.size() && isShort(lines.get(end))) {
        facts += isFact(lines.get(end).text()) ? 1 : 0;
        end++;
      }
      for (int j = i; facts >= LEAST && j < end; j++) {
        Line line = lines.get(j);
        if (isFact(line.text())) {
          all.set(j, new Line(Line.Kind.PROSE, line.text(), line.start()));
        }
      }
      i = Math.max(i, end - 1);
    }
    return all;
  }

  private static boolean isShort(Line line) {
    boolean label = line.kind() == Line.Kind.HEADING || line.kind() == Line.Kind.PROSE;
    return label && line.text().length() <= LONGEST;
  }

  private static boolean isFact(String line) {
    return LABELLED.matcher(line).matches()
        || COUNTED.matcher(line).matches()
        || CHINESE.matcher(line).matches();
  }
}
