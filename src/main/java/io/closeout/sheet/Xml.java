package io.closeout.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;

/** The XML inside .xlsx, pulled element by element. It declares nothing and fetches nothing from elsewhere. */
final class Xml {
    /** In characters; a cell of Excel has 32,767 at most. */
    private static final int LONGEST_TEXT = 1 << 20;

    /** The JDK counts every {@code &amp;} of a sheet against it; others cannot be declared here. */
    private static final String ENTITY_LIMIT = "jdk.xml.totalEntitySizeLimit";

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Xml() {}

    static XMLStreamReader of(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLHelper.newXMLInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        if (factory.isPropertySupported(ENTITY_LIMIT)) {
            factory.setProperty(ENTITY_LIMIT, "0");
        }
        return factory.createXMLStreamReader(in);
    }

    /** Goes to the next element of that name; false at the end of the document. */
    static boolean find(XMLStreamReader xml, String name) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    static boolean isTrue(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return "1".equals(value) || "true".equals(value);
    }

    static int whole(XMLStreamReader xml, String attribute, int otherwise) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /** The text of the element it stands at, up to its end. */
    static String text(XMLStreamReader xml) throws XMLStreamException, IOException {
        StringBuilder text = new StringBuilder();
        append(xml, text);
        return text.toString();
    }

    /** The text of a string with or without runs of format; readings above Chinese or Japanese words are left out. */
    static String richText(XMLStreamReader xml) throws XMLStreamException, IOException {
        StringBuilder text = new StringBuilder();
        int reading = 0;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (reading == 0 && xml.getLocalName().equals("t")) {
                    append(xml, text);
                    continue;
                }
                depth++;
                reading += reading > 0 || xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                reading -= reading > 0 ? 1 : 0;
            }
        }
        return text.toString();
    }

    private static void append(XMLStreamReader xml, StringBuilder text) throws XMLStreamException, IOException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                if (text.length() > LONGEST_TEXT) {
                    throw new IOException("a text of more than " + LONGEST_TEXT + " characters");
                }
            } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new IOException("an element or entity inside a text");
            }
        }
    }

    /** Resolves {@code _x000D_}, by which a workbook holds characters that XML cannot. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }

    /** The reverse of {@link #unescaped}. */
    static String escaped(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (pair || !mustEscape(text, i)) {
                if (escaped != null) {
                    escaped.append(c);
                    if (pair) {
                        escaped.append(text.charAt(i + 1));
                    }
                }
                i += pair ? 1 : 0;
            } else {
                escaped = escaped == null ? new StringBuilder(text.substring(0, i)) : escaped;
                escaped.append(String.format("_x%04X_", (int) c));
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    /** What XML cannot hold or changes, and an underscore that would be read as the beginning of an escape. */
    private static boolean mustEscape(String text, int i) {
        char c = text.charAt(i);
        return c < ' ' && c != '\t' && c != '\n'
                || c == '\uFFFE'
                || c == '\uFFFF'
                || Character.isSurrogate(c)
                || c == '_' && ESCAPED.matcher(text).region(i, text.length()).lookingAt();
    }
}
