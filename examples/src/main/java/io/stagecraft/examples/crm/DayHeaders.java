// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a header that nobody knows says of its days, by the words of the headers of days that are known. */
final class DayHeaders {
    /** Days of other ends, which are called by the same words. */
    private static final List<Field> ENDS = List.of(Field.EXPECTED_CLOSE, Field.LEFT);

    private static final Set<String> CLOSING =
            without(words(Field.OF_CLOSING.stream()), words(others().filter(field -> !ENDS.contains(field))));
    private static final Set<String> OTHER = without(words(others()), words(Field.OF_CLOSING.stream()));

    /** A word so long says the same within a longer one, as in "Vertragsabschlussdatum". */
    private static final int LONG = 6;

    private static final int LONG_HAN = 3; // two say no more than "date" or "time"

    private DayHeaders() {}

    private static Stream<Field> others() {
        return Arrays.stream(Field.values()).filter(field -> field.isDate() && !Field.OF_CLOSING.contains(field));
    }

    private static Set<String> words(Stream<Field> fields) {
        Set<String> names = fields.map(Field::word).collect(Collectors.toSet());
        return CsvResource.rows("headers.csv").stream()
                .filter(row ->
                        TableKind.valueOf(row.get(0).toUpperCase(Locale.ROOT).replace(' ', '_'))
                                        .isOfDeals()
                                && names.contains(row.get(1)))
                .flatMap(row -> Arrays.stream(row.get(2).split("\\|", -1)))
                .filter(header -> header.indexOf('!') < 0) // a product may call one day by the words for another
                .flatMap(header -> Arrays.stream(Spelling.wordsOf(header)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        return words.stream().filter(word -> !others.contains(word)).collect(Collectors.toSet());
    }

    /** Returns whether a header says that its days are those of closing. */
    static boolean isOfClosing(String header) {
        return says(header, CLOSING);
    }

    /** Returns whether a header says that its days are those of something else, such as opening or a last change. */
    static boolean isOfAnother(String header) {
        return says(header, OTHER);
    }

    private static boolean says(String header, Set<String> words) {
        return Arrays.stream(Spelling.wordsOf(Simplified.of(header)))
                .anyMatch(word -> words.contains(word)
                        || words.stream()
                                .anyMatch(known -> known.length() >= (Simplified.isHan(known) ? LONG_HAN : LONG)
                                        && word.contains(known)));
    }
}
