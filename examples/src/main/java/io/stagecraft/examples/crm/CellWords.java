// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a word in a cell means, in the languages of words.csv, after what the preset and the mapping say. */
final class CellWords {
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
        PARTS,
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

    /** So many texts of cells are remembered with what they mean: stages and statuses are few. */
    private static final int REMEMBERED = 50_000;

    /** What stands between words that mean more together. */
    private static final Pattern AND = Pattern.compile("(?:[^\\p{L}\\p{N}]|\\b(?:and|as|und|als|y|como|et|e|и)\\b)+");

    private static final CellWords BUILT_IN = builtIn();

    private final Map<String, Meaning> status = new HashMap<>();
    private final Map<String, Meaning> others = new HashMap<>();
    private boolean hasNumbered;
    private final List<String> footers = new ArrayList<>();
    private final Map<String, Optional<Meaning>> statusOf = new HashMap<>();
    private final Map<String, Optional<Meaning>> otherOf = new HashMap<>();

    private static CellWords builtIn() {
        CellWords words = new CellWords();
        for (List<String> row : CsvResource.rows("words.csv")) {
            Meaning meaning = Meaning.of(row.get(0)).orElseThrow();
            for (String word : row.get(1).split("\\|", -1)) {
                words.put(word, meaning, false);
            }
        }
        return words;
    }

    /** Returns the built-in words, to be added to. */
    static CellWords standard() {
        CellWords words = new CellWords();
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
        hasNumbered |= map == others && isNumbered(word);
        statusOf.clear();
        otherOf.clear();
        if (wins) {
            map.put(Spelling.plain(word), meaning);
        } else {
            map.putIfAbsent(Spelling.plain(word), meaning);
        }
    }

    /** Returns what a stage or status says about how a deal stands, or empty if it is just a stage. */
    Optional<Meaning> status(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Meaning> known = statusOf.get(text);
        if (known == null) {
            String simplified = Simplified.of(text);
            known = meaning(text).or(() -> simplified.equals(text) ? Optional.empty() : meaning(simplified));
            remember(statusOf, text, known);
        }
        return known;
    }

    private Optional<Meaning> meaning(String text) {
        Meaning whole = status.get(Spelling.plain(text));
        return Optional.ofNullable(whole == null ? status.get(Spelling.unnumbered(text)) : whole)
                .or(() -> closedAs(text));
    }

    /** Returns the outcome that stands beside a word for closed and nothing else, as in "Closed (lost)" and "abgeschlossen, gewonnen". */
    private Optional<Meaning> closedAs(String text) {
        String[] parts = AND.split(Spelling.unnumbered(text));
        for (int i = 1; i < parts.length; i++) {
            Meaning before = status.get(String.join(" ", Arrays.asList(parts).subList(0, i)));
            Meaning behind = status.get(String.join(" ", Arrays.asList(parts).subList(i, parts.length)));
            Meaning outcome = before == Meaning.UNDECIDABLE ? behind : behind == Meaning.UNDECIDABLE ? before : null;
            if (outcome != null && outcome.isOutcome()) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    /** Returns whether a text names a stage, and no outcome or hold. */
    boolean isStage(String text) {
        return !text.isEmpty()
                && status(text).filter(meaning -> meaning != Meaning.OPEN).isEmpty();
    }

    private Optional<Meaning> other(String text) {
        if (text.isEmpty() || (!hasNumbered && isNumbered(text))) {
            return Optional.empty();
        }
        Optional<Meaning> known = otherOf.get(text);
        if (known == null) {
            known = otherWord(Spelling.plain(text));
            remember(otherOf, text, known);
        }
        return known;
    }

    private Optional<Meaning> otherWord(String plain) {
        return Optional.ofNullable(others.get(plain)).or(() -> Optional.ofNullable(others.get(Simplified.of(plain))));
    }

    /** Returns whether a text begins or ends with a digit, and is not only one: most cells do, and words hardly ever. */
    private static boolean isNumbered(String text) {
        return text.length() > 1 && (isDigit(text.charAt(0)) || isDigit(text.charAt(text.length() - 1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void remember(Map<String, Optional<Meaning>> known, String text, Optional<Meaning> meaning) {
        if (known.size() < REMEMBERED) {
            known.put(text, meaning);
        }
    }

    /** Returns yes or no, or empty for neither. */
    Optional<Boolean> yesOrNo(String text) {
        return other(text)
                .filter(meaning -> meaning == Meaning.YES || meaning == Meaning.NO)
                .map(meaning -> meaning == Meaning.YES);
    }

    /** Returns whether a cell of a column that tells of deletion says so: yes, or a word for what is deleted or not valid. */
    boolean isDeleted(String text) {
        return yesOrNo(text)
                .orElseGet(() -> status(text)
                        .filter(meaning -> meaning == Meaning.DELETED || meaning == Meaning.ABANDONED)
                        .isPresent());
    }

    /** Returns whether a cell says that there is nothing. */
    boolean isNothing(String text) {
        return text.isEmpty() || (text.length() <= 16 && is(text, Meaning.NOTHING));
    }

    private boolean is(String text, Meaning meaning) {
        return other(text).filter(meaning::equals).isPresent();
    }

    /** Returns whether a cell says that nobody is meant. */
    boolean isNobody(String text) {
        return isNothing(text) || is(text, Meaning.NOBODY);
    }

    /** Returns whether a cell says that the parts of what stands above it follow. */
    boolean isParts(String text) {
        return is(text, Meaning.PARTS);
    }

    /** Returns whether a text is how reports end, such as a copyright. */
    boolean isFooter(String text) {
        String plain = Spelling.plain(text);
        return footers.stream().anyMatch(plain::startsWith);
    }

    boolean isTotal(String text) {
        String plain = Spelling.plain(text);
        boolean hasColon = plain.endsWith(":") || plain.endsWith("：");
        String word = hasColon ? plain.substring(0, plain.length() - 1).stripTrailing() : plain;
        return otherWord(word).filter(Meaning.TOTAL::equals).isPresent() || plain.startsWith("grand total");
    }

    /** Returns what a kind of business is, or the text itself for a kind of the book's own. */
    String kind(String text) {
        Optional<Meaning> meaning = other(text);
        if (meaning.isEmpty()) {
            return text;
        }
        return switch (meaning.get()) {
            case NEW_BUSINESS -> "NEW";
            case EXPANSION -> "EXPANSION";
            case RENEWAL -> "RENEWAL";
            default -> text;
        };
    }
}
