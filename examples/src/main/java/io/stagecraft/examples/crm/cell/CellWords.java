// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a word in a cell means, in the languages of words.csv, after what the preset and the mapping say. */
public final class CellWords {
    public enum Meaning {
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
        /** A word for a deal, which says nothing beside a word for how it stands. */
        DEAL,
        TOTAL,
        PARTS,
        FOOTER,
        NEW_BUSINESS,
        EXPANSION,
        RENEWAL;

        /** Returns whether a stage or status of this meaning says how a deal stands. */
        public boolean isOutcome() {
            return this == WON || this == LOST || this == ABANDONED;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        public static Optional<Meaning> of(String word) {
            for (Meaning meaning : values()) {
                if (meaning.word().equals(Spelling.plain(word))) {
                    return Optional.of(meaning);
                }
            }
            return Optional.empty();
        }
    }

    /** A word that somebody says, and that is expected to stand in a cell. */
    public record Expected(String word, Meaning meaning) {}

    /** What pandas writes for nothing, in these letters: Nan may be a name. */
    private static final Set<String> PANDAS = Set.of("nan", "NaT", "<NA>");

    /** The day or moment that MySQL writes for none. */
    private static final Pattern NO_DAY = Pattern.compile("0{2,4}([-/.])00\\10{2,4}(?:[ T][0:.]+)?");

    /** So many texts of cells are remembered with what they mean: stages and statuses are few. */
    private static final int REMEMBERED = 50_000;

    /** What stands between words that mean more together. */
    private static final Pattern AND = Pattern.compile("(?:[^\\p{L}\\p{N}]|\\b(?:and|as|und|als|y|como|et|e|и)\\b)+");

    /** What stands behind a word for an outcome, set off from it: why, as in "Lost - Price" and "Lost (no budget)". */
    private static final Pattern WHY =
            Pattern.compile("(.{2,}?)(?:\\s*[(（:：;；,，]|\\s+[-–—]|(?<=\\p{IsHan})[-–—])\\s*(.*[\\p{L}\\p{N}].*)");

    /** What marks, in words.csv, where a word has other endings for women, and for several. */
    private static final String ENDING = "~";

    /** In Chinese, what stands before a word for what has happened already. */
    private static final String ALREADY = "已";

    private static final Map<String, Meaning> LETTERS = Map.of("w", Meaning.WON, "l", Meaning.LOST);

    private static final CellWords BUILT_IN = builtIn();

    private final Map<String, Meaning> status = new HashMap<>();
    private final Map<String, Meaning> others = new HashMap<>();
    private final Map<String, Expected> expected = new LinkedHashMap<>();
    private boolean hasNumbered;
    private final List<String> footers = new ArrayList<>();
    private final Map<String, Optional<Meaning>> statusOf = new HashMap<>();
    private final Map<String, Optional<Meaning>> otherOf = new HashMap<>();

    private static CellWords builtIn() {
        CellWords words = new CellWords();
        for (List<String> row : CsvResource.rows("words.csv")) {
            Meaning meaning = Meaning.of(row.get(0)).orElseThrow();
            for (String word : row.get(1).split("\\|", -1)) {
                forms(word).forEach(form -> words.put(form, meaning, false));
            }
        }
        return words;
    }

    /** Returns the forms of a word, as in "gagné~" gagné, gagnée, gagnés and gagnées, and in "ganado~" ganado, ganada, ganados and ganadas. */
    private static List<String> forms(String word) {
        String masculine = word.contains("o" + ENDING) ? "o" + ENDING : ENDING;
        Stream<String> endings =
                masculine.equals(ENDING) ? Stream.of("", "e", "s", "es") : Stream.of("o", "a", "os", "as");
        return endings.map(ending -> word.replace(masculine, ending)).distinct().toList();
    }

    /** Returns the built-in words, to be added to. */
    public static CellWords standard() {
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
    public void put(String word, Meaning meaning, boolean wins) {
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

    /** Adds a word that somebody says, and that is expected to stand in a cell unless it is known anyway. */
    public void expect(String word, Meaning meaning) {
        boolean isKnown =
                status(word).equals(Optional.of(meaning)) || other(word).equals(Optional.of(meaning));
        put(word, meaning, true);
        if (!isKnown) {
            expected.put(Spelling.plain(word), new Expected(word, meaning));
        }
    }

    /** Returns the words that were expected and stood in no cell so far. */
    public List<Expected> unmet() {
        return List.copyOf(expected.values());
    }

    private void met(String text) {
        if (!expected.isEmpty()) {
            expected.remove(Spelling.plain(text));
            expected.remove(Spelling.unnumbered(text));
        }
    }

    /** Returns what a stage or status says about how a deal stands, or empty if it is just a stage; an expected word is met thereby. */
    public Optional<Meaning> status(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Meaning> known = statusOf.get(text);
        if (known == null) {
            String simplified = Simplified.of(text);
            met(text);
            met(simplified);
            known = meaning(text).or(() -> simplified.equals(text) ? Optional.empty() : meaning(simplified));
            remember(statusOf, text, known);
        }
        return known;
    }

    private Optional<Meaning> meaning(String text) {
        return Optional.ofNullable(status.get(Spelling.plain(text))).or(() -> said(Spelling.unnumbered(text)));
    }

    private Optional<Meaning> said(String plain) {
        return word(plain).or(() -> beside(plain)).or(() -> closedFor(plain));
    }

    private Optional<Meaning> word(String plain) {
        Optional<Meaning> known = Optional.ofNullable(status.get(plain));
        return known.isEmpty() && plain.startsWith(ALREADY)
                ? Optional.ofNullable(status.get(plain.substring(ALREADY.length())))
                : known;
    }

    /**
     * Returns what stands beside a word for a deal and nothing else, as in "Deal won", or which outcome beside one for closed, as in
     * "Closed (lost)" and "abgeschlossen, gewonnen".
     */
    private Optional<Meaning> beside(String plain) {
        List<String> parts = List.of(AND.split(plain));
        return IntStream.range(1, parts.size())
                .mapToObj(i -> {
                    String before = String.join(" ", parts.subList(0, i));
                    String behind = String.join(" ", parts.subList(i, parts.size()));
                    return beside(before, behind).or(() -> beside(behind, before));
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Meaning> beside(String nothing, String text) {
        boolean isDeal = others.get(nothing) == Meaning.DEAL;
        return isDeal || status.get(nothing) == Meaning.UNDECIDABLE
                ? word(text).or(() -> beside(text)).filter(meaning -> isDeal || meaning.isOutcome())
                : Optional.empty();
    }

    /** Returns how a deal closed by a word behind which the reason stands; what is won for now, and not closed, is not won. */
    private Optional<Meaning> closedFor(String plain) {
        Matcher parts = WHY.matcher(plain);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String outcome = parts.group(1);
        Optional<Meaning> why = meaning(parts.group(2));
        boolean mayBeLost = why.filter(meaning -> !isLoss(meaning)).isEmpty();
        boolean mayBeWon = why.filter(meaning -> meaning != Meaning.OPEN).isEmpty()
                && AND.splitAsStream(outcome).anyMatch(word -> word(word).equals(Optional.of(Meaning.UNDECIDABLE)));
        return word(outcome)
                .or(() -> beside(outcome))
                .filter(meaning -> (mayBeLost && isLoss(meaning)) || (mayBeWon && meaning == Meaning.WON));
    }

    private static boolean isLoss(Meaning meaning) {
        return meaning == Meaning.LOST || meaning == Meaning.ABANDONED;
    }

    /** Returns what a cell of a column about winning says of how a deal stands: a word for it, or the letters for win and loss. */
    public Optional<Meaning> winOrLoss(String text) {
        return status(text).or(() -> Optional.ofNullable(LETTERS.get(Spelling.plain(text))));
    }

    /** Returns the outcomes for which a text has words among others, which may be one or not, as in "Verbal win". */
    public Set<Meaning> outcomesWithin(String text) {
        return AND.splitAsStream(Spelling.plain(text))
                .filter(word -> word.length() > 1)
                .flatMap(word -> word(word).stream())
                .filter(Meaning::isOutcome)
                .collect(Collectors.toSet());
    }

    /** Returns whether a stage or status says that a deal was won, lost or given up. */
    public boolean isOutcome(String text) {
        return status(text).filter(Meaning::isOutcome).isPresent();
    }

    /** Returns whether a text names a stage, and no outcome or hold. */
    public boolean isStage(String text) {
        return !text.isEmpty()
                && status(text).filter(meaning -> meaning != Meaning.OPEN).isEmpty();
    }

    private Optional<Meaning> other(String text) {
        if (text.isEmpty() || (!hasNumbered && isNumbered(text))) {
            return Optional.empty();
        }
        Optional<Meaning> known = otherOf.get(text);
        if (known == null) {
            met(text);
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
    public Optional<Boolean> yesOrNo(String text) {
        return other(text)
                .filter(meaning -> meaning == Meaning.YES || meaning == Meaning.NO)
                .map(meaning -> meaning == Meaning.YES);
    }

    /** Returns whether a cell of a column that tells of deletion says so: yes, or a word for what is deleted or not valid. */
    public boolean isDeleted(String text) {
        return yesOrNo(text)
                .orElseGet(() -> status(text)
                        .filter(meaning -> meaning == Meaning.DELETED || meaning == Meaning.ABANDONED)
                        .isPresent());
    }

    /** Returns whether a cell says that there is nothing. */
    public boolean isNothing(String text) {
        return text.isEmpty()
                || (text.length() <= 16 && is(text, Meaning.NOTHING))
                || (text.charAt(0) == '0' && NO_DAY.matcher(text).matches())
                || (text.length() <= 4 && PANDAS.contains(text));
    }

    private boolean is(String text, Meaning meaning) {
        Optional<Meaning> said = other(text);
        return said.isPresent() && said.get() == meaning;
    }

    /** Returns whether a cell says that nobody is meant. */
    public boolean isNobody(String text) {
        return isNothing(text) || is(text, Meaning.NOBODY);
    }

    /** Returns whether a cell says that the parts of what stands above it follow. */
    public boolean isParts(String text) {
        return is(text, Meaning.PARTS);
    }

    /** Returns whether a text is how reports end, such as a copyright. */
    public boolean isFooter(String text) {
        String plain = Spelling.plain(text);
        return footers.stream().anyMatch(plain::startsWith);
    }

    /** Returns whether a text has a word for a total, as in "Seller A Total". */
    public boolean hasTotal(String text) {
        return Arrays.stream(Spelling.wordsOf(text)).anyMatch(this::isTotal);
    }

    public boolean isTotal(String text) {
        String plain = Spelling.plain(text);
        boolean hasColon = plain.endsWith(":") || plain.endsWith("：");
        String word = hasColon ? plain.substring(0, plain.length() - 1).stripTrailing() : plain;
        return otherWord(word).filter(Meaning.TOTAL::equals).isPresent() || plain.startsWith("grand total");
    }

    /** Returns what a kind of business is, or the text itself for a kind of the book's own. */
    public String kind(String text) {
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
