// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.CsvResource;
import io.stagecraft.examples.crm.cell.Simplified;
import io.stagecraft.examples.crm.cell.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a product beyond its headers, as the rows of presets.csv say it. */
public final class Preset {
    private static final List<Preset> ALL = read();
    private static final int HEADERS_NEEDED = 4;

    /** Headers that Chinese products share do not tell which of them it is. */
    private static final String WITHOUT_NAME = "Chinese CRM";

    /** The layout of this project: amounts that say nothing else are in dollars. */
    private static final String OWN = "Stagecraft";

    private final String name;
    private final Set<String> headers = new HashSet<>();
    private final List<List<String>> stages = new ArrayList<>();
    private final Map<String, CellWords.Meaning> words = new HashMap<>();
    private final Set<String> deals = new HashSet<>();
    private final Set<String> noDeals = new HashSet<>();
    private boolean fillsClose;
    private boolean expectsByWonDay;

    private Preset(String name) {
        this.name = name;
    }

    /** Returns every product that is known. */
    public static List<Preset> all() {
        return ALL;
    }

    private static List<Preset> read() {
        Map<String, Preset> presets = new LinkedHashMap<>();
        for (List<String> row : CsvResource.rows("presets.csv")) {
            Preset preset = presets.computeIfAbsent(row.get(0), Preset::new);
            String text = row.get(2);
            switch (row.get(1)) {
                case "headers" ->
                    Arrays.stream(text.split("\\|", -1)).map(Spelling::header).forEach(preset.headers::add);
                case "stages" -> preset.stages.add(stages(text));
                case "deals" ->
                    Arrays.stream(text.split("\\|", -1)).map(Spelling::plain).forEach(preset.deals::add);
                case "no deals" ->
                    Arrays.stream(text.split("\\|", -1)).map(Spelling::plain).forEach(preset.noDeals::add);
                case "default close" -> preset.fillsClose = true;
                case "won day of open deals" -> preset.expectsByWonDay = true;
                default -> {
                    CellWords.Meaning meaning = CellWords.Meaning.of(row.get(1)).orElseThrow();
                    Arrays.stream(text.split("\\|", -1)).forEach(word -> preset.words.put(word, meaning));
                }
            }
        }
        return List.copyOf(presets.values());
    }

    /** Returns stages written as in "Qualify > Propose > Close", or with arrows such as "->"; the sign in the name of a stage has a backslash before it. */
    public static List<String> stages(String text) {
        return Arrays.stream(text.split("(?:\\s[-=]+)?(?<!\\\\)[>＞]", -1))
                .map(stage -> stage.strip().replaceAll("\\\\([>＞])", "$1"))
                .filter(stage -> !stage.isEmpty())
                .toList();
    }

    /** Writes stages as {@link #stages} reads them. */
    public static String written(List<String> stages) {
        return stages.stream().map(stage -> stage.replaceAll("[>＞]", "\\\\$0")).collect(Collectors.joining(" > "));
    }

    /** Returns the product of this name, as a mapping writes it. */
    public static Optional<Preset> named(String name) {
        return ALL.stream()
                .filter(preset -> Spelling.plain(preset.name).equals(Spelling.plain(name)))
                .findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(Preset::name).toList();
    }

    /** Returns the product that has the most of these headers, if it has at least four, the first of several. */
    public static Optional<Preset> of(List<String> header) {
        List<List<String>> columns = Vocabulary.lookedUp(header).stream()
                .map(column -> Stream.of(column, Simplified.of(column), Spelling.withoutPath(column))
                        .distinct()
                        .map(Spelling::header)
                        .toList())
                .toList();
        Preset best = null;
        int most = HEADERS_NEEDED - 1;
        for (Preset preset : ALL) {
            int has = 0;
            for (List<String> keys : columns) {
                has += keys.stream().anyMatch(preset.headers::contains) ? 1 : 0;
            }
            if (has > most) {
                best = preset;
                most = has;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns whether a header is one by which a product is known. */
    static boolean hasHeader(String header) {
        String key = Spelling.header(header);
        return ALL.stream().anyMatch(preset -> preset.headers.contains(key));
    }

    public String name() {
        return name;
    }

    /** Returns what the product is called, for people. */
    public Message label() {
        return name.equals(WITHOUT_NAME)
                ? Message.of("read.chinese-product")
                : Message.of("read.product").with("product", name);
    }

    /** Returns the known orders of its stages, one for each language. */
    public List<List<String>> stages() {
        return stages;
    }

    public Map<String, CellWords.Meaning> words() {
        return words;
    }

    /** Returns whether amounts that do not say their currency are in dollars by agreement. */
    public boolean assumesDollars() {
        return name.equals(OWN);
    }

    /** Returns whether records of a type share the table of deals and are none, as leads may. */
    public boolean isNoDeal(String type) {
        return !noDeals.isEmpty() && noDeals.contains(Spelling.plain(Simplified.of(type)));
    }

    /** Returns whether a type only says that the record is a deal, where other records share the table. */
    public boolean isDeal(String type) {
        return !deals.isEmpty() && deals.contains(Spelling.plain(Simplified.of(type)));
    }

    /** Returns whether the day of winning is, while a deal is open, the one on which it is expected to be won. */
    public boolean expectsByWonDay() {
        return expectsByWonDay;
    }

    /** Returns whether the product fills the close date of a new deal with the last day of its month by itself. */
    public boolean fillsClose() {
        return fillsClose;
    }
}
