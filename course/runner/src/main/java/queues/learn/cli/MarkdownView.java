package queues.learn.cli;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Markdown for a terminal: wrapped prose, indented code, tables drawn with lines. */
final class MarkdownView {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final Screen screen;
    private final Ink ink;
    private final InlineText inline;
    private final List<String> lines = new ArrayList<>();

    MarkdownView(Screen screen) {
        this.screen = screen;
        this.ink = screen.ink();
        this.inline = new InlineText(ink);
    }

    /** The lines of a text, without a blank one before or after. */
    List<String> render(String markdown) {
        lines.clear();
        blocks(PARSER.parse(markdown), "  ");
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        return List.copyOf(lines);
    }

    private void blocks(Node parent, String indent) {
        for (Node each = parent.getFirstChild(); each != null; each = each.getNext()) {
            block(each, indent);
        }
    }

    private void block(Node node, String indent) {
        if (node instanceof Heading heading) {
            heading(heading, indent);
        } else if (node instanceof Paragraph) {
            wrap(inline.of(node), indent, indent);
            gap();
        } else if (node instanceof ListBlock list) {
            list(list, indent);
        } else if (node instanceof FencedCodeBlock fence) {
            code(fence.getLiteral(), indent);
        } else if (node instanceof IndentedCodeBlock code) {
            code(code.getLiteral(), indent);
        } else if (node instanceof BlockQuote) {
            blocks(node, indent + ink.dim("│ "));
        } else if (node instanceof TableBlock) {
            lines.addAll(new TableText(inline.bare(), ink, screen.prose()).draw(node, indent));
            gap();
        } else if (node instanceof ThematicBreak) {
            lines.add(indent + ink.dim("─".repeat(Math.max(1, screen.prose() - 2 * Text.width(indent)))));
            gap();
        } else if (!(node instanceof HtmlBlock)) {
            blocks(node, indent);
        }
    }

    private void heading(Heading heading, String indent) {
        String text = ink.bold(inline.of(heading));
        wrap(heading.getLevel() <= 2 ? ink.cyan(text) : text, indent, indent);
        gap();
    }

    private void list(ListBlock list, String indent) {
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String mark = list instanceof BulletList ? "• " : number + ". ";
            number++;
            item((ListItem) item, indent, mark);
            if (!list.isTight()) {
                gap();
            }
        }
        gap();
    }

    private void item(ListItem item, String indent, String mark) {
        String rest = indent + " ".repeat(Text.width(mark));
        Node first = item.getFirstChild();
        if (first instanceof Paragraph) {
            wrap(inline.of(first), indent + ink.dim(mark), rest);
        } else {
            lines.add(indent + ink.dim(mark));
        }
        for (Node each = first instanceof Paragraph ? first.getNext() : first; each != null; each = each.getNext()) {
            block(each, rest);
        }
        if (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
    }

    /** Code and drawings stand as they are: cut or wrapped they say something else, so a long line is left to the terminal. */
    private void code(String literal, String indent) {
        literal.lines().forEach(line -> lines.add((indent + "  " + line.replace("\t", "    ")).stripTrailing()));
        gap();
    }

    private void wrap(String text, String first, String rest) {
        for (String line : text.split("\n")) {
            lines.addAll(Text.wrap(line, screen.prose(), first, rest));
        }
    }

    private void gap() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isBlank()) {
            lines.add("");
        }
    }
}
