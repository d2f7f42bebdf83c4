package queues.labs;

import java.util.List;

/**
 * The words of a lab.
 *
 * @param name as on the command line, "thundering-herd"
 * @param title as a headline
 * @param story what happened, in three sentences
 * @param question what to predict before the lab is run
 * @param notice what to look at in the result
 * @param leftOut what the model leaves out
 * @param contradictions where published figures contradict one another; empty if they do not
 * @param fix the exercise of the course that builds the repair ("3.5 load-shedder"), or what else repairs it
 */
public record Card(
        String name,
        String title,
        List<String> story,
        String question,
        List<String> notice,
        List<String> leftOut,
        List<String> contradictions,
        String fix) {}
