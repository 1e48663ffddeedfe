// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.table;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.Amount;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Currencies;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.cell.Unit;
import io.stagecraft.examples.crm.file.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * Finds the column of the amounts in the currencies that the rows name, where the one whose header is known may hold what they were
 * converted to: its header names a currency, or says that its amounts are converted, or that of another says that its are not.
 */
public final class AmountColumn {
    private static final Pattern LOCAL = Pattern.compile(
            "local|lokal|transa[ck]|document|dokument|beleg|foreign|fremdw|(?:original|deal|customer|kunden) ?(?:curr|wahr)|(?:moned|moeda|devise) (?:de |d.)?orig|原币|原幣|交易币");
    private static final Pattern CONVERTED = Pattern.compile(
            "[ck]onvert|\\(base\\)|(?:home|base|company|corporate|reporting|haus|firmen|konzern|basis) ?(?:curr|wahr)|(?:moned|moeda|devise).*(?:empresa|entreprise|base)|折算|转换|本位币|本币");

    private final List<String> header;
    private final CellWords words;
    private final int amount;
    private final int currency;
    private final String mark; // of the currency that the header of the amounts names, or empty text
    private final boolean isMarked; // and there are others
    private final boolean isSaid; // by a mapping, that the amounts are these
    private final boolean isCurrencySaid;
    private final Amounts numbers = Amounts.withPoints(); // all columns mark decimals alike
    private final List<Other> others = new ArrayList<>();
    private final List<Integer> unconverted; // columns of amounts by their headers, whatever a mapping says of them
    private final List<Integer> ofConverted; // columns of currencies by their headers
    private final BitSet filled = new BitSet(); // of these
    private final Multiset<CurrencyUnit> found = HashMultiset.create(); // rows, by what they name

    /** Another column that may hold the amounts: the rows in which it holds the same number, or another. */
    private static final class Other {
        private final int column;
        private final boolean isSameHeader; // but for a currency
        private final Multiset<CurrencyUnit> equal = HashMultiset.create();
        private final Multiset<CurrencyUnit> different = HashMultiset.create();
        private boolean isMissing;

        private Other(int column, boolean isSameHeader) {
            this.column = column;
            this.isSameHeader = isSameHeader;
        }

        private void see(CurrencyUnit named, Amount amount, Optional<Amount> other) {
            isMissing |= other.isEmpty();
            other.ifPresent(number -> (amount.value().compareTo(number.value()) == 0 ? equal : different).add(named));
        }

        private boolean isBlank() {
            return equal.isEmpty() && different.isEmpty();
        }

        /** Returns whether it differs in each currency always or never. */
        private boolean isPlain() {
            return !isMissing && Collections.disjoint(equal, different);
        }
    }

    /**
     * @param columns the columns of a table of deals by what they tell, amounts and currencies among them
     */
    AmountColumn(TableHead head, Map<Field, Integer> columns, CellWords words) {
        this.words = words;
        header = head.cells();
        amount = columns.getOrDefault(Field.AMOUNT, -1);
        currency = columns.getOrDefault(Field.CURRENCY, -1);
        mark = Unit.ofHeader(header.get(amount)).unit().mark();
        isSaid = head.said(TableKind.DEALS, amount).isPresent();
        isCurrencySaid = head.said(TableKind.DEALS, currency).isPresent();
        Optional<Vocabulary.Told> known = head.told(TableKind.DEALS, amount);
        for (int i = 0; i < header.size() && !isSaid; i++) {
            Optional<Vocabulary.Told> told = head.told(TableKind.DEALS, i);
            boolean isOfAmounts =
                    told.filter(other -> other.field() == Field.AMOUNT).isPresent();
            if (i != amount
                    && head.said(TableKind.DEALS, i).isEmpty()
                    && !AmountPair.isOfTerms(header.get(i))
                    && (isOfAmounts || (told.isEmpty() && !columns.containsValue(i) && isAlike(header.get(i))))
                    && (!mark.isEmpty() || isLocalBeside(header.get(i), isOfAmounts))) {
                others.add(new Other(i, told.equals(known)));
            }
        }
        isMarked = !mark.isEmpty() && !others.isEmpty();
        unconverted = told(head, Field.AMOUNT)
                .filter(column -> column != amount
                        && !isConverted(header.get(column))
                        && !AmountPair.isOfTerms(header.get(column)))
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        ofConverted = told(head, Field.CURRENCY)
                .filter(column -> column != currency && isConverted(header.get(column)))
                .boxed()
                .toList();
    }

    private static IntStream told(TableHead head, Field field) {
        return IntStream.range(0, head.cells().size())
                .filter(column -> head.told(TableKind.DEALS, column)
                        .filter(told -> told.field() == field)
                        .isPresent());
    }

    /** Returns whether a header has all words of that of the amounts, as amount_local has those of amount_usd. */
    private boolean isAlike(String other) {
        List<String> words = Arrays.asList(Spelling.wordsOf(other));
        return Arrays.stream(Spelling.wordsOf(header.get(amount)))
                .allMatch(word -> word.isEmpty() || words.contains(word));
    }

    /**
     * Returns whether a header says that its amounts are in the currencies of the rows, or that of the amounts that these are converted;
     * not where the currencies are those of converted amounts.
     */
    private boolean isLocalBeside(String other, boolean isOfAmounts) {
        String own = header.get(amount);
        return !isConverted(header.get(currency))
                && ((isLocal(other) && !isLocal(own)) || (isOfAmounts && isConverted(own) && !isConverted(other)));
    }

    private static boolean isLocal(String header) {
        return LOCAL.matcher(Spelling.plain(header)).find() && !isConverted(header);
    }

    /** Returns whether amounts below a header are converted to a currency that it does not say. */
    static boolean isConverted(String header) {
        return CONVERTED.matcher(Spelling.plain(header)).find();
    }

    /** Returns whether the header of the amounts forbids the currencies of the rows, and no other column may be in these. */
    private boolean isConvertedAlone() {
        return others.stream().allMatch(Other::isBlank)
                && isConverted(header.get(amount))
                && !isConverted(header.get(currency))
                && !(isSaid && isCurrencySaid);
    }

    /** Returns whether rows must be seen. */
    boolean isOpen() {
        return !others.isEmpty() || isConvertedAlone();
    }

    /** Takes note of a record. */
    void see(Line line) {
        others.removeIf(other -> isText(line.cell(other.column)));
        unconverted.removeIf(column -> isText(line.cell(column)));
        unconverted.stream()
                .filter(column -> !words.isNothing(line.cell(column)))
                .forEach(filled::set);
        ofConverted.stream()
                .filter(column -> Currencies.ofCell(line.cell(column)).isPresent())
                .forEach(filled::set);
        Optional<CurrencyUnit> named = Currencies.ofCell(line.cell(currency));
        Optional<Amount> one = numbers.read(line.cell(amount));
        if (named.isPresent() && one.isPresent() && one.get().value().signum() != 0) {
            found.add(named.get());
            others.forEach(other -> other.see(named.get(), one.get(), numbers.read(line.cell(other.column))));
        }
    }

    private boolean isText(String text) {
        return !words.isNothing(text) && numbers.read(text).isEmpty();
    }

    /** Returns the column of the amounts, or empty if that is not known. */
    Optional<Integer> column() {
        return isMarked ? unconverted() : local();
    }

    /**
     * Returns the column by its header if its currency is that of all rows; else the only other in those of the rows, of the same header,
     * or with the same numbers where nothing was converted and others where something was.
     */
    private Optional<Integer> unconverted() {
        return converted() == 0 || others.isEmpty()
                ? Optional.of(amount)
                : only(others.stream().filter(this::isUnconverted).toList());
    }

    private int converted() {
        return Multisets.filter(found, this::isConverted).size();
    }

    private boolean isConverted(CurrencyUnit ofRow) {
        return !Currencies.find(mark).equals(Optional.of(ofRow))
                && !Currencies.sharing(mark).contains(ofRow.getCode());
    }

    private boolean isUnconverted(Other other) {
        String own = Unit.ofHeader(header.get(other.column)).unit().mark();
        return (own.isEmpty() || Currencies.find(own).map(Set::of).equals(Optional.of(found.elementSet())))
                && (other.isSameHeader
                        || (!other.equal.stream().allMatch(this::isConverted)
                                && other.different.stream().allMatch(this::isConverted)
                                && 2 * other.different.size() > converted()));
    }

    /** Returns the only other column that differs, if it does in each currency always or never; the one by its header if none differs. */
    private Optional<Integer> local() {
        List<Other> different = different();
        return different.isEmpty()
                ? Optional.of(amount)
                        .filter(column ->
                                !isConvertedAlone() || found.elementSet().size() < 2)
                : only(different.stream().allMatch(Other::isPlain) ? different : List.of());
    }

    private List<Other> different() {
        return others.stream().filter(other -> !other.different.isEmpty()).toList();
    }

    private static Optional<Integer> only(List<Other> others) {
        return others.size() == 1 ? Optional.of(others.get(0).column) : Optional.empty();
    }

    /** Returns the columns that a mapping must not be said to know, as others may hold the amounts in rows that are not seen yet. */
    List<Integer> unsettled() {
        boolean isSettled = column().filter(column -> column != amount).isPresent();
        return isSettled
                ? List.of()
                : Stream.of(
                                Stream.of(amount, currency),
                                unconverted.stream(),
                                others.stream().map(other -> other.column))
                        .flatMap(columns -> columns)
                        .toList();
    }

    /** Returns what to ask where it is not known, or empty. */
    Optional<Message> question() {
        return column().isPresent()
                ? Optional.empty()
                : Optional.of(
                        isMarked
                                ? askOfMarked()
                                : different().stream()
                                        .findFirst()
                                        .map(this::askOfLocal)
                                        .orElseGet(this::askOfConverted));
    }

    private Message askOfMarked() {
        return ask("ask.amount-column")
                .with("currency", Currencies.find(mark).orElseThrow().getCode())
                .with("rows", converted())
                .with("others", CellTexts.list(others.stream().map(other -> header.get(other.column))))
                .with("line", line(others.get(0).column, Field.AMOUNT.word()))
                .with("none", line(currency, Mapping.NOT_READ));
    }

    private Message askOfLocal(Other other) {
        return ask("ask.local-amount")
                .with("other", header.get(other.column))
                .with("rows", other.different.size())
                .with("line", line(other.column, Field.AMOUNT.word()))
                .with("stays", line(amount, Field.AMOUNT.word()));
    }

    /** Asks for the currency of these amounts, or for amounts that are not converted, where a column has them. */
    private Message askOfConverted() {
        Optional<Integer> local = unconverted.stream().filter(filled::get).findFirst();
        Optional<Integer> own = ofConverted.stream().filter(filled::get).findFirst();
        Message question = own.isPresent()
                ? ask("ask.converted-currency").with("line", line(own.get(), Field.CURRENCY.word()))
                : local.isPresent()
                        ? ask("ask.converted-beside").with("line", line(local.get(), Field.AMOUNT.word()))
                        : ask("ask.converted").with("line", line(currency, Mapping.NOT_READ));
        return question.with(
                "currencies",
                CellTexts.list(
                        found.elementSet().stream().map(CurrencyUnit::getCode).sorted()));
    }

    private Message ask(String question) {
        return Message.of(question).with("amount", header.get(amount)).with("column", header.get(currency));
    }

    private String line(int column, String means) {
        return Mapping.line(TableKind.DEALS.word(), header.get(column), means);
    }

    /**
     * Returns whether a forecast, which may be weighted, is the amount of deals: nothing else is one, and it is blank wherever a won amount
     * stands, and filled elsewhere.
     */
    static boolean isForecast(TableHead head, Map<Field, Integer> columns, TableLines lines, CellWords words) {
        int forecast = columns.getOrDefault(Field.WEIGHTED_AMOUNT, -1);
        int won = columns.getOrDefault(Field.WON_AMOUNT, -1);
        if (won < 0
                || columns.containsKey(Field.AMOUNT)
                || columns.containsKey(Field.PROBABILITY)
                || !Spelling.header(head.cells().get(forecast)).startsWith("forecast")) {
            return false;
        }
        boolean[] isBeside = new boolean[2]; // a won amount, and none
        lines.records(TableLines.ALL, words, line -> {
            if (!words.isNothing(line.cell(forecast))) {
                isBeside[words.isNothing(line.cell(won)) ? 1 : 0] = true;
            }
        });
        return !isBeside[0] && isBeside[1];
    }

    /** Returns that rows have amounts below the same header of another currency and none in the column that is read, or empty if none has. */
    public static Optional<Message> elsewhere(ExportTable table, CellWords words) {
        int amount = table.column(Field.AMOUNT);
        String read = table.header(Field.AMOUNT);
        List<Integer> others = IntStream.range(0, table.header().size())
                .filter(column ->
                        column != amount && isOfAnotherCurrency(table.header().get(column), read))
                .boxed()
                .toList();
        long[] rows = new long[1];
        if (!others.isEmpty()) {
            table.records(words, line -> {
                boolean isElsewhere = words.isNothing(line.cell(amount))
                        && others.stream().anyMatch(column -> !words.isNothing(line.cell(column)));
                rows[0] += isElsewhere ? 1 : 0;
            });
        }
        return rows[0] == 0
                ? Optional.empty()
                : Optional.of(Message.of("warn.amounts-elsewhere")
                        .with("rows", rows[0])
                        .with("read", read)
                        .with("columns", CellTexts.list(others.stream().map(table.header()::get))));
    }

    /** Returns whether a header is another but for its currency. */
    static boolean isOfAnotherCurrency(String header, String read) {
        Optional<CurrencyUnit> ofRead =
                Currencies.find(Unit.ofHeader(read).unit().mark());
        Optional<CurrencyUnit> other =
                Currencies.find(Unit.ofHeader(header).unit().mark());
        return ofRead.isPresent()
                && other.isPresent()
                && !other.equals(ofRead)
                && Spelling.header(header).equals(Spelling.header(read));
    }
}
