package io.stagecraft.examples.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the oddities of a book by kind, with the first of each as its example. */
public final class Defects {
    private record Kind(String words, String treatment) {}

    private static final class Counted {
        final String example;
        int count;

        Counted(String example) {
            this.example = example;
        }
    }

    private final Map<Kind, Counted> kinds = new LinkedHashMap<>();

    /** Counts a row with this oddity. */
    public void count(String words, String treatment, String example) {
        kinds.computeIfAbsent(new Kind(words, treatment), kind -> new Counted(example)).count++;
    }

    /** Returns the oddities in the order in which the first of each was found. */
    public List<Defect> list() {
        List<Defect> defects = new ArrayList<>();
        kinds.forEach((kind, counted) ->
                defects.add(new Defect(kind.words(), counted.count, counted.example, kind.treatment())));
        return List.copyOf(defects);
    }
}
