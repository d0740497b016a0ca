package dev.pactline.producers.feeds;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.jsoup.parser.Parser;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Parses XML of strangers: no document types, hence no entities of theirs and nothing loaded from
 * elsewhere; bounded depth and number of elements. What feeds often get wrong is mended before: the
 * bare document type of RSS 0.91, space before the declaration, entities of HTML.
 */
final class SafeXml {
  private static final int DEEPEST = 100;
  private static final int MOST_ELEMENTS = 200_000;
  private static final Set<String> XML_ENTITIES = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final Pattern ENTITY = Pattern.compile("&([A-Za-z][A-Za-z0-9]{1,31});");
  private static final String DOCTYPE = "<!doctype";

  private SafeXml() {}

  /**
   * @param text all of it; what it declares as its encoding does not matter any more
   * @throws JDOMException if it is no well-formed XML, or some that must not be read
   */
  static Document parse(String text) throws JDOMException {
    SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
    builder.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setXMLFilter(new Bounds());
    try {
      return builder.build(new StringReader(mended(text)));
    } catch (IOException e) {
      throw new JDOMException(e.getMessage(), e);
    }
  }

  private static String mended(String text) {
    String plain = withoutBareDoctype(text.strip());
    return ENTITY.matcher(plain).replaceAll(match -> character(match.group(), match.group(1)));
  }

  private static String character(String entity, String name) {
    String meant = XML_ENTITIES.contains(name) ? entity : Parser.unescapeEntities(entity, true);
    return Matcher.quoteReplacement(meant);
  }

  /** Without a document type that only names one. One with declarations stays, to be refused. */
  private static String withoutBareDoctype(String text) {
    int at = text.indexOf('<');
    while (at >= 0) {
      if (text.startsWith("<?", at)) {
        at = after(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        at = after(text, "-->", at);
      } else {
        break;
      }
    }
    if (at < 0 || !text.regionMatches(true, at, DOCTYPE, 0, DOCTYPE.length())) {
      return text;
    }
    int end = text.indexOf('>', at);
    boolean bare = end > 0 && text.substring(at, end).toLowerCase(Locale.ROOT).indexOf('[') < 0;
    return bare ? text.substring(0, at) + text.substring(end + 1) : text;
  }

  private static int after(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? -1 : text.indexOf('<', found);
  }

  /** Ends parsing where the document grows beyond what a feed needs. */
  private static final class Bounds extends XMLFilterImpl {
    private int depth;
    private int elements;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      elements += 1 + attributes.getLength();
      if (++depth > DEEPEST || elements > MOST_ELEMENTS) {
        throw new SAXException(
            "it has over " + MOST_ELEMENTS + " elements, or is nested over " + DEEPEST + " deep");
      }
      super.startElement(uri, local, name, attributes);
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
      depth--;
      super.endElement(uri, local, name);
    }
  }
}
