// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import com.google.common.collect.ImmutableSet;
import io.stagecraft.examples.book.FieldChange;
import io.stagecraft.examples.crm.cell.CsvResource;
import io.stagecraft.examples.crm.cell.Simplified;
import io.stagecraft.examples.crm.cell.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which headers tell which field, in the languages of headers.csv. */
public final class Vocabulary {
    /**
     * What a header tells.
     *
     * @param field what
     * @param rank of two columns that tell the same, the one with the lower rank is read
     * @param otherwise what it tells where another column is read for the first, or empty
     */
    public record Told(Field field, int rank, Optional<Field> otherwise) {
        Told(Field field, int rank) {
            this(field, rank, Optional.empty());
        }

        /** Returns whether the header is not listed, but composed of words that say it. */
        boolean isComposed() {
            return rank == COMPOSED;
        }

        /** Returns the same, with what the header tells in another row of headers.csv as the second choice. */
        private Told or(Told other) {
            return other.field == field ? this : new Told(field, rank, otherwise.or(() -> Optional.of(other.field)));
        }
    }

    /** The rank of what no listed header tells. */
    private static final int COMPOSED = Integer.MAX_VALUE - 1;

    private static final Map<TableKind, Map<String, Told>> HEADERS = read();

    /** The headers of any kind of table and any product. */
    private static final Set<String> KNOWN = HEADERS.values().stream()
            .flatMap(ofKind -> ofKind.keySet().stream())
            .map(key -> key.substring(key.indexOf('!') + 1))
            .collect(Collectors.toSet());

    private static final Pattern ENTERED = Pattern.compile(
            "(?:hs (?:v2 )?)?(?:date entered|eintrittsdatum|eingetreten am|fecha introducida|fecha de entrada en|date d.entree(?: dans)?|data de entrada(?: em)?|data di ingresso in|进入日期|進入日期)"
                    + "\\s*[\"'“”„‘’«:(\\-]*\\s*(.+?)\\s*[\"'“”‘’»]*");
    private static final Pattern IN_PIPELINE = Pattern.compile("^(.*?)\\s*\\([^()]*\\)$");

    /** A header that begins with a remark in parentheses, as only columns do that must not be changed. */
    private static final Pattern GUARDED = Pattern.compile("([(（][^()（）]{4,}[)）])\\s*\\S.*");

    /** What stands before most headers of a table that is one of several, as in "Opportunity Is Won" and "properties.dealname". */
    private static final Pattern OBJECT = Pattern.compile(
            "((?:opportunit(?:y|ies)|deals?)(?= )|\\w+(?=\\.))[ .](\\p{L}.*)", Pattern.CASE_INSENSITIVE);

    /** A column of OData that notes something on another one. */
    private static final Pattern NOTE = Pattern.compile("([^@]+)@(\\w+(?:\\.\\w+)+)");

    /** What stands behind a field in the name of an event. */
    private static final Pattern EVENT = Pattern.compile("\\s(?:changed|updated)$", Pattern.CASE_INSENSITIVE);

    /** Words that say of a day that it is not certain, in English, German, Spanish, Portuguese, French and Italian. */
    private static final ImmutableSet<String> EXPECTED =
            listed("est estimated exp expected projected forecast forecasted anticipated planned"
                    + " target targeted tentative probable likely erwartet erwarteter erwartetes geplant geplanter geplantes voraussichtlich"
                    + " voraussichtlicher voraussichtliches planmaßiger planmaßiges planmassiger planmassiges prognostizierter prognostiziertes estimada estimado"
                    + " prevista previsto esperada esperado planificada provavel planejada prevue prevu estimee estime previsionnelle stimata"
                    + " attesa");

    /** Words for the end of a deal, by themselves, and beside a word for a day. */
    private static final ImmutableSet<String> END =
            listed("close closing closure signature signing abschluss abschlussdatum abschlusstermin"
                    + " cierre firma fechamento fecho cloture chiusura");

    private static final ImmutableSet<String> END_ON =
            listed("decision order award po booking purchase contract win pedido commande");
    private static final ImmutableSet<String> DAY = listed("date day datum fecha data");

    private static final Pattern EXPECTED_HAN =
            Pattern.compile("(?:预计|预期|预估|计划|目标|估计)(?:成交|成单|签约|签单|结单|结案|关闭|赢单|下单|签署|签订|中标|落单)(?:日期|时间|日|月份|月)");

    /** A day on which deals were won or lost. */
    private static final Pattern CLOSED_HAN =
            Pattern.compile("(?:实际)?(?:成交|成单|签约|签单|赢单|中标)[/或、]?(?:丢单|输单|流失|失单|战败|丢标|落标)(?:日期|时间|日)");

    private static final Pattern IN_TWO_LANGUAGES = Pattern.compile(
            "([\\p{IsLatin} .]{3,}?)\\s*[/|(（-]?\\s*(\\p{IsHan}{2,})[)）]?|(\\p{IsHan}{2,})\\s*[/|(（-]?\\s*([\\p{IsLatin} .]{3,}?)[)）]?");

    /** No header is so long. */
    private static final int LONGEST = 80;

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
                String ofProduct = header.substring(0, product + 1);
                String name = header.substring(product + 1);
                Told told = new Told(field, ofKind.size());
                ofKind.merge(ofProduct + Spelling.header(name), told, Told::or);
                if (Spelling.hasSmallWords(name) && !Spelling.words(name).isEmpty()) {
                    ofKind.merge(ofProduct + Spelling.words(name), told, Told::or);
                }
            }
        }
        return headers;
    }

    /**
     * Returns what each header of a table may be known by, the likeliest first; spelling is dear, and the same for every kind of
     * table.
     */
    public static List<List<String>> keys(List<String> header) {
        return lookedUp(header).stream().map(Vocabulary::keys).toList();
    }

    private static List<String> keys(String header) {
        if (header.isEmpty() || header.length() >= LONGEST) {
            return List.of();
        }
        String writtenOut = Spelling.writtenOut(header);
        Stream<String> names = Stream.of(
                        writtenOut,
                        header,
                        Simplified.of(header),
                        Spelling.withoutEntity(header),
                        Simplified.of(Spelling.withoutPath(header)))
                .distinct()
                .map(Spelling::header);
        Stream<String> words = Stream.of(Spelling.words(header), Spelling.words(writtenOut))
                .filter(text -> !text.isEmpty())
                .distinct();
        return Stream.of(names, words, inTwoLanguages(header).stream())
                .flatMap(keys -> keys)
                .toList();
    }

    /** Returns both halves of a header in English and Chinese, as in "Owner 负责人", between them a line break; empty if it is none. */
    private static Optional<String> inTwoLanguages(String header) {
        Matcher both = IN_TWO_LANGUAGES.matcher(header);
        if (!both.matches()) {
            return Optional.empty();
        }
        String latin = both.group(1) == null ? both.group(4) : both.group(1);
        String han = both.group(1) == null ? both.group(3) : both.group(2);
        return Optional.of(Spelling.header(latin) + "\n" + Spelling.header(Simplified.of(han)));
    }

    /**
     * Returns headers by the names under which they are looked up: columns that must not be changed, as Dynamics says before them in
     * the language of the user, by their English names, the label of a code, for which OData has a column, as other exports of
     * Dynamics name it, and what is not known without the name of a table that stands before most. Empty is what tells nothing: a
     * repeated amount or day, or a note on another column.
     */
    public static List<String> lookedUp(List<String> header) {
        Matcher guarded = GUARDED.matcher(header.isEmpty() ? "" : header.get(0));
        String guard = guarded.matches() ? guarded.group(1) : "";
        String object = objectOfMost(header);
        List<String> names = new ArrayList<>(header.size());
        for (String text : header) {
            Matcher note = NOTE.matcher(text);
            if (note.matches()) {
                String label = note.group(1).replaceFirst("^_(.+)_value$", "$1") + "name";
                names.add(note.group(2).endsWith("FormattedValue") && isKnown(label) ? label : "");
            } else if (!guard.isEmpty() && text.startsWith(guard)) {
                names.add(isKnown(text) ? text : names.isEmpty() ? "(Do Not Modify)" : "(Do Not Modify) Row Checksum");
            } else {
                Matcher ofObject = OBJECT.matcher(text);
                boolean isOfMost = ofObject.matches() && ofObject.group(1).equalsIgnoreCase(object);
                names.add(isOfMost && !isKnown(text) && !Preset.hasHeader(text) ? ofObject.group(2) : text);
            }
        }
        return names;
    }

    /** Returns what stands before more than half of the headers, or empty text. */
    private static String objectOfMost(List<String> header) {
        return header.stream()
                .map(OBJECT::matcher)
                .filter(Matcher::matches)
                .map(ofObject -> ofObject.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.groupingBy(object -> object, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(object -> 2 * object.getValue() > header.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static boolean isKnown(String header) {
        return KNOWN.contains(Spelling.header(header));
    }

    /** Returns what a header with these keys tells in such a table, or empty if it is not known. */
    public static Optional<Told> told(TableKind kind, List<String> keys, Optional<Preset> preset) {
        Map<String, Told> ofKind = HEADERS.getOrDefault(kind, Map.of());
        Optional<Told> ofProduct = keys.stream()
                .flatMap(key -> preset.map(known -> ofKind.get(Spelling.plain(known.name()) + "!" + key)).stream())
                .findFirst();
        return ofProduct
                .or(() -> keys.stream().filter(ofKind::containsKey).findFirst().map(ofKind::get))
                .or(() -> kind == TableKind.DEALS
                        ? composed(keys).map(field -> new Told(field, COMPOSED))
                        : Optional.empty());
    }

    private static Optional<Field> composed(List<String> keys) {
        return keys.stream().anyMatch(Vocabulary::isExpectedClose)
                ? Optional.of(Field.EXPECTED_CLOSE)
                : keys.stream().anyMatch(key -> CLOSED_HAN.matcher(key).matches())
                        ? Optional.of(Field.CLOSED)
                        : keys.stream()
                                .filter(key -> key.indexOf('\n') > 0)
                                .findFirst()
                                .flatMap(Vocabulary::saidTwice);
    }

    /** Returns the field that both halves of a header tell, or empty if they tell different ones or one is not known. */
    private static Optional<Field> saidTwice(String halves) {
        Map<String, Told> ofDeals = HEADERS.getOrDefault(TableKind.DEALS, Map.of());
        return Arrays.stream(halves.split("\n", -1))
                .map(half -> Optional.ofNullable(ofDeals.get(half)).map(Told::field))
                .reduce((one, other) -> one.equals(other) ? one : Optional.empty())
                .orElseThrow();
    }

    /** Returns whether words say nothing but that a deal is expected to end on a day, in whatever order. */
    private static boolean isExpectedClose(String key) {
        Set<String> words = new HashSet<>(List.of(key.split(" ", -1)));
        boolean hasDay = words.removeIf(DAY::contains);
        boolean isExpected = words.removeIf(EXPECTED::contains);
        boolean hasEnd = words.removeIf(END::contains) || (hasDay && words.removeIf(END_ON::contains));
        return (isExpected && hasEnd && words.isEmpty())
                || EXPECTED_HAN.matcher(key).matches();
    }

    private static ImmutableSet<String> listed(String words) {
        return ImmutableSet.copyOf(words.split(" ", -1));
    }

    /** Returns the stage whose entry a header dates, as in {@code Date entered "Contract Sent (Sales Pipeline)"}. */
    static Optional<String> enteredStage(String header) {
        Matcher entered = ENTERED.matcher(Spelling.plain(header));
        if (!entered.matches() || entered.group(1).equals("current stage")) {
            return Optional.empty();
        }
        // the plain spelling has lost the case of the letters: the stage is cut out of the header itself
        String inQuotes =
                header.replaceFirst("^.*?(?:[\"“”„‘«]|(?<!\\p{L})['’])", "").replaceFirst("[\"'“”‘’»]\\s*$", "");
        String stage = inQuotes.equals(header) ? entered.group(1) : inQuotes.strip();
        Matcher inPipeline = IN_PIPELINE.matcher(stage);
        return Optional.of(inPipeline.matches() ? inPipeline.group(1) : stage);
    }

    /**
     * Returns the field whose changes a history tells by this name, or empty if they are of none that is read.
     *
     * @param preset the product that wrote the history, if it is known
     */
    public static Optional<FieldChange.Field> changed(String name, Optional<Preset> preset) {
        return switch (Spelling.header(name)) {
            case "stagename", "stage", "dealstage", "stageid" -> Optional.of(FieldChange.Field.STAGE);
            case "amount", "opportunity", "dealvalue", "value" -> Optional.of(FieldChange.Field.AMOUNT);
            case "closedate", "expectedclose", "expectedclosedate" -> Optional.of(FieldChange.Field.EXPECTED_CLOSE);
            case "owner", "ownerid", "opportunityowner", "dealowner" -> Optional.of(FieldChange.Field.OWNER);
            case "forecastcategory", "forecastcategoryname", "category" -> Optional.of(FieldChange.Field.CATEGORY);
            default -> AmountColumn.isConverted(name) ? Optional.empty() : ofDeals(withoutEvent(name), preset);
        };
    }

    /** Returns the field of which an event tells by its name, as in "Lead stage changed". */
    private static String withoutEvent(String name) {
        return EVENT.matcher(name).replaceFirst("");
    }

    /** Returns whether a history calls a field so that says how deals stand. */
    public static boolean isStatus(String name) {
        return told(TableKind.DEALS, keys(List.of(name)).get(0), Optional.empty())
                .filter(told -> told.field() == Field.STATUS)
                .isPresent();
    }

    /** Returns the field that a column of deals with such a header would tell. */
    private static Optional<FieldChange.Field> ofDeals(String header, Optional<Preset> preset) {
        return told(TableKind.DEALS, keys(List.of(header)).get(0), preset)
                .flatMap(told -> Optional.ofNullable(
                        switch (told.field()) {
                            case STAGE -> FieldChange.Field.STAGE;
                            case AMOUNT -> FieldChange.Field.AMOUNT;
                            case CLOSE, EXPECTED_CLOSE -> FieldChange.Field.EXPECTED_CLOSE;
                            case OWNER -> FieldChange.Field.OWNER;
                            case CATEGORY -> FieldChange.Field.CATEGORY;
                            default -> null;
                        }));
    }
}
