// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which headers tell which field, in the languages of headers.csv. */
final class Vocabulary {
    /**
     * What a header tells.
     *
     * @param field what
     * @param rank of two columns that tell the same, the one with the lower rank is read
     */
    record Told(Field field, int rank) {}

    private static final Map<TableKind, Map<String, Told>> HEADERS = read();
    private static final Pattern ENTERED = Pattern.compile(
            "(?:hs (?:v2 )?)?(?:date entered|eintrittsdatum|eingetreten am|fecha introducida|fecha de entrada en|date d.entree|data de entrada|进入日期|進入日期)"
                    + "\\s*[\"'“”„‘’«:(\\-]*\\s*(.+?)\\s*[\"'“”‘’»]*");
    private static final Pattern IN_PIPELINE = Pattern.compile("^(.*?)\\s*\\([^()]*\\)$");

    private Vocabulary() {}

    private static Map<TableKind, Map<String, Told>> read() {
        Map<TableKind, Map<String, Told>> headers = new EnumMap<>(TableKind.class);
        for (List<String> row : CsvResource.rows("headers.csv")) {
            TableKind kind =
                    TableKind.valueOf(row.get(0).toUpperCase(Locale.ROOT).replace(' ', '_'));
            Field field = Field.of(row.get(1)).orElseThrow();
            Map<String, Told> ofKind = headers.computeIfAbsent(kind, key -> new HashMap<>());
            for (String header : row.get(2).split("\\|", -1)) {
                int product = header.indexOf('!');
                String key = product < 0
                        ? Spelling.header(header)
                        : header.substring(0, product) + "!" + Spelling.header(header.substring(product + 1));
                ofKind.putIfAbsent(key, new Told(field, ofKind.size()));
            }
        }
        return headers;
    }

    /** Returns what a header may be known by, the likeliest first; spelling is dear, and the same for every kind of table. */
    static List<String> keys(String header) {
        return Stream.of(
                        header,
                        Simplified.of(header),
                        Spelling.withoutEntity(header),
                        Simplified.of(Spelling.withoutPath(header)))
                .distinct()
                .map(Spelling::header)
                .toList();
    }

    /** Returns what a header with these keys tells in such a table, or empty if it is not known. */
    static Optional<Told> told(TableKind kind, List<String> keys, Optional<Preset> preset) {
        Map<String, Told> ofKind = HEADERS.getOrDefault(kind, Map.of());
        Optional<Told> ofProduct = keys.stream()
                .flatMap(key -> preset.map(known -> ofKind.get(Spelling.plain(known.name()) + "!" + key)).stream())
                .findFirst();
        return ofProduct.or(
                () -> keys.stream().filter(ofKind::containsKey).findFirst().map(ofKind::get));
    }

    /** Returns the stage whose entry a header dates, as in {@code Date entered "Contract Sent (Sales Pipeline)"}. */
    static Optional<String> enteredStage(String header) {
        Matcher entered = ENTERED.matcher(Spelling.plain(header));
        if (!entered.matches() || entered.group(1).equals("current stage")) {
            return Optional.empty();
        }
        // the plain spelling has lost the case of the letters: the stage is cut out of the header itself
        String inQuotes = header.replaceFirst("^[^\"'“”„‘’«]*[\"'“”„‘’«]", "").replaceFirst("[\"'“”‘’»]\\s*$", "");
        String stage = inQuotes.equals(header) ? entered.group(1) : inQuotes.strip();
        Matcher inPipeline = IN_PIPELINE.matcher(stage);
        return Optional.of(inPipeline.matches() ? inPipeline.group(1) : stage);
    }
}
