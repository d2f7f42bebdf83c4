package queues.learn.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import queues.kit.FailureReport;
import queues.learn.course.Exercise;
import queues.learn.judge.TestResult;
import queues.learn.judge.Verdict;

/**
 * What tools read. Names are lower case with underscores; times are milliseconds; a field that has no value is null or
 * an empty list and is never left out.
 */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Json() {}

    static String status(Workshop workshop, List<Standing> standings) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("done", standings.stream().filter(Standing::done).count());
        told.put("exercises", standings.size());
        told.put(
                "next",
                standings.stream()
                        .filter(each -> !each.done())
                        .map(each -> each.exercise().id())
                        .findFirst()
                        .orElse(null));
        told.put(
                "course",
                standings.stream().map(each -> standing(workshop, each)).toList());
        return write(told);
    }

    private static Map<String, Object> standing(Workshop workshop, Standing standing) {
        Map<String, Object> told = exercise(workshop, standing.exercise());
        told.put("status", standing.status() == null ? "missing" : lower(standing.status()));
        told.put("note", standing.note());
        return told;
    }

    private static Map<String, Object> exercise(Workshop workshop, Exercise exercise) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("exercise", exercise.id());
        told.put("number", exercise.number());
        told.put("title", exercise.title());
        told.put("module", exercise.module());
        told.put("chapter", exercise.chapter());
        told.put(
                "files",
                exercise.files().stream()
                        .map(file -> workshop.shown(exercise.learnerFile(file)))
                        .toList());
        return told;
    }

    static String verdicts(Workshop workshop, List<Exercise> exercises, List<Verdict> verdicts) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (int at = 0; at < verdicts.size(); at++) {
            Map<String, Object> one = exercise(workshop, exercises.get(at));
            one.putAll(verdict(verdicts.get(at)));
            told.add(one);
        }
        return write(Map.of("verdicts", told));
    }

    private static Map<String, Object> verdict(Verdict verdict) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("status", lower(verdict.status()));
        told.put("headline", verdict.headline());
        told.put("details", verdict.details());
        told.put("passed", verdict.passed());
        told.put("took_ms", verdict.took().toMillis());
        told.put("cached", verdict.cached());
        told.put("tests", verdict.tests().stream().map(Json::test).toList());
        told.put("todos", verdict.todos());
        told.put("compile_errors", verdict.compileErrors());
        return told;
    }

    private static Map<String, Object> test(TestResult test) {
        FailureReport report = test.report();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("test", test.test());
        told.put("rule", test.rule());
        told.put("outcome", lower(test.outcome()));
        told.put("kind", report == null ? null : lower(report.kind()));
        told.put("story", report == null ? List.of() : report.story());
        told.put("says", report == null ? test.reason() : report.says());
        told.put("at", report == null ? null : report.at());
        told.put("look_at", report == null ? null : report.lastMethod());
        told.put("try_next", report == null ? null : report.tryNext());
        told.put("took_ms", test.took().toMillis());
        return told;
    }

    static String hint(Exercise exercise, int number, int of, String text) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("exercise", exercise.id());
        told.put("hint", number);
        told.put("of", of);
        told.put("text", text);
        return write(told);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String write(Object told) {
        try {
            return MAPPER.writeValueAsString(told);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
