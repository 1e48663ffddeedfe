package io.stagecraft.examples.crm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a word in a cell means, in the languages of words.csv, after what the preset and the mapping say. */
final class Words {
    enum Meaning {
        OPEN,
        WON,
        LOST,
        ABANDONED,
        HOLD,
        DELETED,
        UNDECIDABLE,
        YES,
        NO,
        NOTHING,
        NOBODY,
        TOTAL,
        FOOTER,
        NEW_BUSINESS,
        EXPANSION,
        RENEWAL;

        /** Returns whether a stage or status of this meaning says how a deal stands. */
        boolean isOutcome() {
            return this == WON || this == LOST || this == ABANDONED;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static Optional<Meaning> of(String word) {
            for (Meaning meaning : values()) {
                if (meaning.word().equals(Spelling.plain(word))) {
                    return Optional.of(meaning);
                }
            }
            return Optional.empty();
        }
    }

    private static final Words BUILT_IN = builtIn();

    private final Map<String, Meaning> status = new HashMap<>();
    private final Map<String, Meaning> others = new HashMap<>();
    private final List<String> footers = new ArrayList<>();

    private static Words builtIn() {
        Words words = new Words();
        for (List<String> row : CsvResource.rows("words.csv")) {
            Meaning meaning = Meaning.of(row.get(0)).orElseThrow();
            for (String word : row.get(1).split("\\|")) {
                words.put(word, meaning, false);
            }
        }
        return words;
    }

    /** Returns the built-in words, to be added to. */
    static Words standard() {
        Words words = new Words();
        words.status.putAll(BUILT_IN.status);
        words.others.putAll(BUILT_IN.others);
        words.footers.addAll(BUILT_IN.footers);
        return words;
    }

    private static boolean isStatus(Meaning meaning) {
        return meaning.compareTo(Meaning.UNDECIDABLE) <= 0;
    }

    /** Adds a word; it wins over what it meant before, if it should. */
    void put(String word, Meaning meaning, boolean wins) {
        if (meaning == Meaning.FOOTER) {
            footers.add(Spelling.plain(word));
            return;
        }
        Map<String, Meaning> map = isStatus(meaning) ? status : others;
        if (wins) {
            map.put(Spelling.plain(word), meaning);
        } else {
            map.putIfAbsent(Spelling.plain(word), meaning);
        }
    }

    /** Returns what a stage or status says about how a deal stands, or empty if it is just a stage. */
    Optional<Meaning> status(String text) {
        Meaning whole = status.get(Spelling.plain(text));
        return Optional.ofNullable(whole == null ? status.get(Spelling.unnumbered(text)) : whole);
    }

    /** Returns yes or no, or empty for neither. */
    Optional<Boolean> yesOrNo(String text) {
        Meaning meaning = others.get(Spelling.plain(text));
        return meaning == Meaning.YES
                ? Optional.of(true)
                : meaning == Meaning.NO ? Optional.of(false) : Optional.empty();
    }

    /** Returns whether a cell says that there is nothing. */
    boolean isNothing(String text) {
        return text.isEmpty() || (text.length() <= 16 && others.get(Spelling.plain(text)) == Meaning.NOTHING);
    }

    /** Returns whether a cell says that nobody is meant. */
    boolean isNobody(String text) {
        return isNothing(text) || others.get(Spelling.plain(text)) == Meaning.NOBODY;
    }

    /** Returns whether a text is how reports end, such as a copyright. */
    boolean isFooter(String text) {
        String plain = Spelling.plain(text);
        return footers.stream().anyMatch(plain::startsWith);
    }

    boolean isTotal(String text) {
        String plain = Spelling.plain(text);
        return others.get(plain) == Meaning.TOTAL
                || plain.startsWith("grand total")
                || others.get(plain.replaceAll("[:：]\\s*$", "")) == Meaning.TOTAL;
    }

    /** Returns what a kind of business is, or empty for a kind of the book's own. */
    Optional<String> businessKind(String text) {
        Meaning meaning = others.get(Spelling.plain(text));
        if (meaning == null) {
            return Optional.empty();
        }
        return switch (meaning) {
            case NEW_BUSINESS -> Optional.of("NEW");
            case EXPANSION -> Optional.of("EXPANSION");
            case RENEWAL -> Optional.of("RENEWAL");
            default -> Optional.empty();
        };
    }
}
