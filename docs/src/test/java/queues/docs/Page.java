package queues.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** One Markdown page of the course, parsed: its headings, its links and its code. */
record Page(Path path, List<Section> headings, Set<String> anchors, List<String> links, List<Fence> fences) {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    /** A heading of the page: how deep it is and what it says. */
    record Section(int level, String title) {}

    /**
     * A fenced block.
     *
     * @param language what stands behind the opening fence; may be empty
     * @param comment the HTML comment directly above it, without its delimiters, or empty
     * @param line where the fence opens, counted from 1
     */
    record Fence(String language, String comment, String code, int line) {}

    static Page read(Path path) {
        try {
            return parse(path, Files.readString(path));
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    static Page parse(Path path, String markdown) {
        Node document = Parser.builder()
                .extensions(EXTENSIONS)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(markdown);
        Reader reader = new Reader();
        document.accept(reader);
        return new Page(path, reader.headings, reader.anchors, reader.links, reader.fences);
    }

    /** Every page there is: all Markdown below the root that is not generated. */
    static List<Page> all() {
        try (Stream<Path> files = Files.walk(Root.PATH)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("target", ".git", ".learn", "node_modules")
                            .noneMatch(name -> contains(Root.PATH.relativize(file), name)))
                    .sorted()
                    .map(Page::read)
                    .toList();
        } catch (IOException cannotWalk) {
            throw new UncheckedIOException(cannotWalk);
        }
    }

    private static boolean contains(Path path, String name) {
        for (Path part : path) {
            if (part.toString().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The path as a reader would write it, from the root of the course. */
    String name() {
        return Root.PATH.relativize(path).toString().replace('\\', '/');
    }

    private static final class Reader extends AbstractVisitor {
        final List<Section> headings = new ArrayList<>();
        final Set<String> anchors = new HashSet<>();
        final List<String> links = new ArrayList<>();
        final List<Fence> fences = new ArrayList<>();
        private final IdGenerator ids = IdGenerator.builder().build();

        @Override
        public void visit(Heading heading) {
            String title = text(heading);
            headings.add(new Section(heading.getLevel(), title));
            anchors.add(ids.generateId(title));
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            links.add(image.getDestination());
        }

        @Override
        public void visit(FencedCodeBlock block) {
            String above = block.getPrevious() instanceof HtmlBlock html ? comment(html.getLiteral()) : "";
            int line = block.getSourceSpans().get(0).getLineIndex() + 1;
            fences.add(new Fence(block.getInfo() == null ? "" : block.getInfo(), above, block.getLiteral(), line));
        }

        /** A comment that promises code and has no fence below it counts as an empty fence. */
        @Override
        public void visit(HtmlBlock block) {
            String comment = comment(block.getLiteral());
            boolean promises = Stream.of("source:", "output:", "lab:").anyMatch(comment::startsWith);
            if (promises && !(block.getNext() instanceof FencedCodeBlock)) {
                int line = block.getSourceSpans().get(0).getLineIndex() + 1;
                fences.add(new Fence("", comment, "", line));
            }
        }

        private static String comment(String html) {
            String text = html.strip();
            return text.startsWith("<!--") && text.endsWith("-->")
                    ? text.substring(4, text.length() - 3).strip()
                    : "";
        }

        private static String text(Node node) {
            StringBuilder text = new StringBuilder();
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Text plain) {
                    text.append(plain.getLiteral());
                } else if (child instanceof Code code) {
                    text.append(code.getLiteral());
                } else {
                    text.append(text(child));
                }
            }
            return text.toString();
        }
    }
}
