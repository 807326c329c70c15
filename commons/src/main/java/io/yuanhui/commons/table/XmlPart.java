package io.yuanhui.commons.table;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, read from tag to tag. Names are local names: the strict kind of the
 * format differs from the usual one in its namespaces only.
 *
 * <p>What a parser keeps to the end, such as names, has an end.
 */
final class XmlPart implements AutoCloseable {

  private static final int DEEPEST = 64;
  private static final int MOST_NAMES = 2000;
  private static final int MOST_ATTRIBUTES = 200;

  private final String name;
  private final InputStream bytes;
  private final XMLStreamReader xml;
  private final Set<String> names = new HashSet<>();
  private int depth;
  private int namespaces;

  XmlPart(String name, InputStream bytes) {
    this.name = name;
    this.bytes = bytes;
    XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
    parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      // Only what is UTF-8 is passed on, whatever it says of itself.
      InputStreamReader text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
      xml = parsers.createXMLStreamReader(new MarkupGuard(text, name));
    } catch (XMLStreamException broken) {
      throw unreadable();
    }
  }

  /** Goes on to the next tag; false at the end. */
  boolean next() {
    int event = advance();
    while (event != XMLStreamReader.START_ELEMENT
        && event != XMLStreamReader.END_ELEMENT
        && event != XMLStreamReader.END_DOCUMENT) {
      event = advance();
    }
    return event != XMLStreamReader.END_DOCUMENT;
  }

  /** Whether this is the beginning of such an element. */
  boolean begins(String element) {
    return xml.isStartElement() && xml.getLocalName().equals(element);
  }

  /** Whether this is the end of such an element. */
  boolean ends(String element) {
    return xml.isEndElement() && xml.getLocalName().equals(element);
  }

  /** An attribute of the element that begins here; null where it has none of that name. */
  String attribute(String attribute) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(attribute)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The same where it has to be there. */
  String required(String attribute) {
    String value = attribute(attribute);
    if (value == null) {
      throw unreadable();
    }
    return value;
  }

  /**
   * Appends the text within the element that begins here and goes on to its end.
   *
   * @param longest how long the text may become
   * @return false where it is longer
   */
  boolean text(StringBuilder text, int longest) {
    int outside = depth - 1;
    while (depth > outside) {
      int event = advance();
      if (event == XMLStreamReader.CHARACTERS
          || event == XMLStreamReader.CDATA
          || event == XMLStreamReader.SPACE) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > longest) {
          return false;
        }
      }
    }
    return true;
  }

  /** Goes on to the end of the element that begins here. */
  void skip() {
    int outside = depth - 1;
    while (depth > outside) {
      advance();
    }
  }

  ProblemException unreadable() {
    return WorkbookFault.in(name, Text.of("内容损坏或不完整。", "It is damaged or incomplete."));
  }

  private int advance() {
    try {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        depth++;
        check();
      } else if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      }
      return event;
    } catch (ProblemException refused) {
      throw refused;
    } catch (XMLStreamException | RuntimeException broken) {
      // The parser itself may stumble over what is no XML at all.
      throw unreadable();
    }
  }

  private void check() {
    names.add(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      names.add(xml.getAttributeLocalName(i));
    }
    namespaces += xml.getNamespaceCount();
    if (depth > DEEPEST
        || names.size() > MOST_NAMES
        || namespaces > MOST_NAMES
        || xml.getAttributeCount() > MOST_ATTRIBUTES) {
      throw WorkbookFault.in(name, Text.of("结构异常，不予读取。", "It is built as no workbook is."));
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
