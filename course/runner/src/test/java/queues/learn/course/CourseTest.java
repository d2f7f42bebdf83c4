package queues.learn.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import queues.learn.fixture.Fixture;
import queues.learn.fixture.Samples;

/** What is read from the folders of a course, and what is said when something there is wrong. */
class CourseTest {
    @TempDir
    Path folder;

    private Fixture fixture;

    @BeforeEach
    void write() {
        fixture = Fixture.in(folder);
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(fixture::course).isInstanceOf(CourseError.class).hasMessageContainingAll(parts);
    }

    @Test
    @DisplayName("An exercise is read with everything its folder holds")
    void reads() {
        Exercise box = Fixture.only(fixture.course());

        assertThat(box.id()).isEqualTo("box");
        assertThat(box.module()).isEqualTo("boxes");
        assertThat(box.budget()).isEqualTo(Duration.ofSeconds(10));
        assertThat(box.wrong()).hasSize(6);
        assertThat(box.wrong().get(0).misconception()).isEqualTo("take looks and leaves");
        assertThat(box.wrong().get(0).killedBy()).containsExactly("BoxProperties.takenOnce");
        assertThat(box.labs()).isEmpty();
        assertThat(box.right()).extracting(RightAnswer::name).containsExactly("deque");
        assertThat(box.learnerFile("room/Box.java")).isEqualTo(folder.resolve("boxes/src/main/java/room/Box.java"));
        assertThat(box.referenceFile("room/Box.java")).exists();
        assertThat(box.starterFile("room/Box.java")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "box", "Box", "01-box", "BOX"})
    @DisplayName("An exercise is found by number, id, title and folder")
    void found(String name) {
        assertThat(fixture.course().exercise(name).id()).isEqualTo("box");
    }

    @Test
    @DisplayName("An unknown exercise or module is answered with the nearest name")
    void didYouMean() {
        Course course = fixture.course();
        assertThatThrownBy(() -> course.exercise("bax")).hasMessage("There is no exercise 'bax'. Did you mean 'box'?");
        assertThatThrownBy(() -> course.module("boxs")).hasMessage("There is no module 'boxs'. Did you mean 'boxes'?");
    }

    @Test
    @DisplayName("The course is found from any folder inside it, and missed outside")
    void walksUp() {
        assertThat(Course.find(folder.resolve("boxes/src/main")).root()).isEqualTo(folder);
        assertThatThrownBy(() -> Course.find(folder.getRoot()))
                .isInstanceOf(CourseError.class)
                .hasMessageContaining("No course here");
    }

    @Test
    @DisplayName("A key that is missing, unknown or of the wrong kind is named with its file")
    void keys() {
        fixture.about("exercise.yaml", Samples.YAML.replace("title: Box\n", ""));
        assertRefused("exercise.yaml", "'title'");
        fixture.about("exercise.yaml", Samples.YAML + "colour: red\n");
        assertRefused("exercise.yaml", "'colour'", "nobody reads", "budget, chapter");
        fixture.about("exercise.yaml", Samples.YAML.replace("10s", "soon"));
        assertRefused("exercise.yaml", "'budget'", "soon");
        fixture.about("exercise.yaml", Samples.YAML.replace("  - room/Box.java\n", ""));
        assertRefused("exercise.yaml", "'files'");
        fixture.about("exercise.yaml", Samples.YAML + "labs: two-lanes\n");
        assertRefused("exercise.yaml", "'labs'", "keys and values");
        fixture.about("exercise.yaml", "number: [");
        assertRefused("exercise.yaml:", "not YAML");
        fixture.without("exercise.yaml");
        assertRefused("exercise.yaml", "missing");
    }

    @Test
    @DisplayName("The header of a wrong answer is read strictly")
    void headers() {
        fixture.about("wrong/keeps-1.patch", Samples.KEEPS.replace("Killed by", "Killer"));
        assertRefused("keeps-1.patch", "Killer");
        fixture.about("wrong/keeps-1.patch", Samples.KEEPS.replace("Misconception: take looks and leaves\n", ""));
        assertRefused("keeps-1.patch", "'Misconception: …'");
        fixture.about("wrong/keeps-1.patch", "Repeat: often\n" + Samples.KEEPS);
        assertRefused("keeps-1.patch", "Repeat: often");
        fixture.about("wrong/keeps-1.patch", "Repeat: 5\nHangs: yes\n" + Samples.KEEPS);
        WrongAnswer read = Fixture.only(fixture.course()).wrong().get(0);
        assertThat(read.repeat()).isEqualTo(5);
        assertThat(read.hangs()).isTrue();
    }
}
