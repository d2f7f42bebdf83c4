package queues.learn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoryViewTest {
    private static List<String> calls(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> "offer(" + each + ") → true")
                .toList();
    }

    @Test
    @DisplayName("What fits is shown as it is, also where the story itself begins in the middle")
    void fits() {
        List<String> story = new ArrayList<>(List.of("A finer rule", "… 5 calls before these"));
        story.addAll(calls(12));

        assertThat(StoryView.cut(story)).isEqualTo(story);
    }

    @Test
    @DisplayName("Of many calls the last are shown, the sentence above them stays, and the left out are counted once")
    void calls() {
        List<String> story = new ArrayList<>(List.of("A finer rule", "… 5 calls before these"));
        story.addAll(calls(20));
        List<String> cut = StoryView.cut(story);

        assertThat(cut).hasSize(14).startsWith("A finer rule", "… 13 calls before these", "offer(8) → true");
        assertThat(cut).last().isEqualTo("offer(19) → true");
        assertThat(StoryView.cut(calls(15))).startsWith("… 2 lines before these", "offer(2) → true");
    }

    @Test
    @DisplayName("On a narrow terminal a row of a table gives up blanks before words")
    void narrowRow() {
        String row = ":124                              poll() → null";

        assertThat(StoryView.narrowed(row, 30)).isEqualTo(":124             poll() → null");
        assertThat(StoryView.narrowed(row, 60)).isEqualTo(row);
        assertThat(StoryView.narrowed(":124  poll() → null", 10)).isEqualTo(":124 poll() → null");
    }

    @Test
    @DisplayName("Of a long table the middle is left out: sentence, titles, beginning and end stay")
    void table() {
        List<String> story =
                new ArrayList<>(List.of("poll() answered 1; it can only be 2", "", "     thread 1   thread 2"));
        IntStream.range(0, 40).forEach(each -> story.add(":" + each + "  step " + each));
        List<String> cut = StoryView.cut(story);

        assertThat(cut).hasSize(26).startsWith(story.subList(0, 10).toArray(String[]::new));
        assertThat(cut).contains("… 18 lines left out …").last().isEqualTo(":39  step 39");
    }
}
