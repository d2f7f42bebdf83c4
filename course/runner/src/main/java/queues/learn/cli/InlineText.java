package queues.learn.cli;

import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** What stands inside a paragraph, in one string. A link shows where it goes unless it stays inside the course. */
record InlineText(Ink ink, boolean marks) {

    InlineText(Ink ink) {
        this(ink, true);
    }

    /** The same without marks around code: in a table they cost room and the columns say enough. */
    InlineText bare() {
        return new InlineText(ink, false);
    }

    String of(Node parent) {
        StringBuilder told = new StringBuilder();
        for (Node each = parent.getFirstChild(); each != null; each = each.getNext()) {
            told.append(one(each));
        }
        return told.toString();
    }

    private String one(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        } else if (node instanceof Code code) {
            return ink.coloured() ? ink.yellow(code.getLiteral()) : mark() + code.getLiteral() + mark();
        } else if (node instanceof StrongEmphasis) {
            return ink.bold(of(node));
        } else if (node instanceof Emphasis) {
            return ink.italic(of(node));
        } else if (node instanceof SoftLineBreak) {
            return " ";
        } else if (node instanceof HardLineBreak) {
            return "\n";
        } else if (node instanceof Link link) {
            return link(link);
        } else if (node instanceof Image) {
            return "[picture: " + of(node) + "]";
        }
        return node instanceof HtmlInline ? "" : of(node);
    }

    private String mark() {
        return marks ? "`" : "";
    }

    private String link(Link link) {
        String text = of(link);
        boolean away = link.getDestination().matches("https?:.*") && !text.equals(link.getDestination());
        return away ? text + " " + ink.dim("<" + link.getDestination() + ">") : text;
    }
}
