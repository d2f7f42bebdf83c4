package queues.docs;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds links that lead nowhere inside the course: a file that is not there, an anchor no heading makes. */
final class Links {
    private Links() {}

    /** One sentence for each dead link of the page; none if all live. Links to other sites are not followed. */
    static List<String> dead(Page page) {
        List<String> dead = new ArrayList<>();
        for (String link : page.links()) {
            if (!link.matches("[a-z]+:.*")) {
                check(page, link, dead);
            }
        }
        return dead;
    }

    private static void check(Page page, String link, List<String> dead) {
        int hash = link.indexOf('#');
        String file = URLDecoder.decode(hash < 0 ? link : link.substring(0, hash), StandardCharsets.UTF_8);
        Path target =
                file.isEmpty() ? page.path() : page.path().resolveSibling(file).normalize();
        if (!file.isEmpty() && !Files.exists(target)) {
            dead.add(page.name() + " links to " + link + ", and there is no such file");
        } else if (hash >= 0 && !anchors(page, target, file).contains(link.substring(hash + 1))) {
            dead.add(page.name() + " links to " + link + ", and no heading there makes that anchor");
        }
    }

    private static Set<String> anchors(Page page, Path target, String file) {
        return file.isEmpty() ? page.anchors() : Page.read(target).anchors();
    }
}
