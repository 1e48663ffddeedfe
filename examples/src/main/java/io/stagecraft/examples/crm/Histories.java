package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.FieldChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The pasts of the deals of a book, by the id under which deals are looked up; each is handed out once, and then forgotten. */
final class Histories {
    private static final Pattern RECORD_ID = Pattern.compile("[0-9A-Za-z]{15}(?:[A-Z0-5]{3})?");

    private final CellWords words;
    private final Map<String, Past> pasts = new HashMap<>();
    private final Set<String> entered = new LinkedHashSet<>();
    private final Map<String, long[]> figures = new LinkedHashMap<>();
    private boolean present;

    Histories(CellWords words) {
        this.words = words;
    }

    /** Returns what a deal is looked up by: of an id of Salesforce, the 15 characters that its reports give too. */
    static String key(String id) {
        if (id.startsWith("zcrm_")) {
            return id.substring(5); // Zoho writes it before the id in some files, and not in others
        }
        return id.length() == 18 && RECORD_ID.matcher(id).matches() ? id.substring(0, 15) : id;
    }

    /** Returns whether a text is the id that Salesforce gives to a user. */
    static boolean isUserId(String text) {
        return text.startsWith("005") && RECORD_ID.matcher(text).matches();
    }

    /** Returns whether there is any history. */
    boolean present() {
        return present;
    }

    /** Returns the past of a deal, to be added to. */
    Past add(String key) {
        present = true;
        return pasts.computeIfAbsent(key, id -> new Past());
    }

    void count(String figure, long more) {
        present = true;
        figures.computeIfAbsent(figure, name -> new long[1])[0] += more;
    }

    /** Takes note of a stage that a deal came to. */
    void enter(String stage) {
        if (!entered.contains(stage) && words.isStage(stage)) {
            entered.add(stage);
        }
    }

    Iterable<Past> pasts() {
        return pasts.values();
    }

    /** Returns the past of a deal, which is not kept here any longer; of a deal of which nothing is known an empty one. */
    Past take(String key, List<String> order) {
        Past past = pasts.remove(key);
        if (past == null) {
            return Past.NONE;
        }
        count(past, true, order);
        return past;
    }

    private void count(Past past, boolean isOfBook, List<String> order) {
        String before = "";
        long stages = 0;
        for (Past.Entry entry : past.entries()) {
            if (entry.field() == FieldChange.Field.STAGE) {
                if (stages > 0 && !entry.to().equals(before)) {
                    count("stage-changes", 1);
                }
                before = entry.to();
                stages++;
            } else if (entry.field() == FieldChange.Field.OWNER) {
                count("owner-changes", 1);
            }
        }
        count("stage-entries", stages);
        count("history-rows-of-unknown-deals", isOfBook ? 0 : stages);
        count("deals-with-history", isOfBook ? 1 : 0);
        count("deals-moved-back", isOfBook && past.movedBack(order) ? 1 : 0);
    }

    /** Returns what was counted, by name, when all deals have taken their pasts; of those set aside the keys are given. */
    Map<String, Long> figures(Set<String> keys, List<String> order) {
        if (present()) {
            pasts.forEach((key, past) -> count(past, keys.contains(key), order));
            pasts.clear();
        }
        Map<String, Long> counted = new LinkedHashMap<>();
        figures.forEach((name, count) -> counted.put(name, count[0]));
        return counted;
    }

    /** Returns the stages that deals went through, outcomes and holds left out. */
    Set<String> stages() {
        return entered;
    }

    /** Returns the stages in the order in which most deals first came to them, or empty if no deal came to two. */
    Optional<List<String>> order() {
        Map<String, Map<String, Integer>> before = new HashMap<>();
        for (Past past : pasts.values()) {
            List<String> first = past.entries(FieldChange.Field.STAGE).stream()
                    .map(Past.Entry::to)
                    .filter(words::isStage)
                    .distinct()
                    .toList();
            for (int i = 0; i < first.size(); i++) {
                for (int j = i + 1; j < first.size(); j++) {
                    before.computeIfAbsent(first.get(i), key -> new HashMap<>()).merge(first.get(j), 1, Integer::sum);
                }
            }
        }
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> precedes = new HashMap<>();
        List<String> all = new ArrayList<>(entered);
        for (String one : all) {
            for (String other : all) {
                int ahead = before.getOrDefault(one, Map.of()).getOrDefault(other, 0);
                int behind = before.getOrDefault(other, Map.of()).getOrDefault(one, 0);
                precedes.merge(one, Integer.compare(ahead, behind), Integer::sum);
            }
        }
        all.sort(Comparator.comparing((String stage) -> precedes.getOrDefault(stage, 0))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        return Optional.of(all);
    }
}
