// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.CellWords;
import io.stagecraft.examples.crm.cell.Currencies;
import io.stagecraft.examples.crm.cell.Simplified;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Formats;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** In which currencies the amounts of a book are, as columns, headers and signs beside numbers say, or somebody else. */
public final class DealCurrencies {
    private static final Message DOLLARS = Message.of("assumed.dollars");
    private static final Message YUANS = Message.of("assumed.yuan");

    /** What the dollar of Taiwan and that of Hong Kong are called too. */
    private static final Set<String> YUAN = Set.of("元", "圓", "圆");

    private static final String YUAN_OR_YEN = "¥";

    /** What stands in Japanese only. */
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

    private final Optional<CurrencyUnit> said;
    private final Set<CurrencyUnit> found = new LinkedHashSet<>();
    private final Set<CurrencyUnit> named = new LinkedHashSet<>();
    private final Set<String> marks = new LinkedHashSet<>();
    private final List<Message> assumptions = new ArrayList<>();
    private final List<Message> warnings = new ArrayList<>();
    private Optional<CurrencyUnit> only = Optional.empty();
    private List<ExportTable> tables = List.of();

    /**
     * @param said what somebody says about amounts that do not say their currency
     */
    public DealCurrencies(Optional<CurrencyUnit> said) {
        this.said = said;
    }

    /** Finds out which currencies there are. */
    public void settle(List<ExportTable> tables, Formats formats, DealSurvey survey, CellWords words) {
        this.tables = tables;
        survey.currencies().stream()
                .filter(text -> !Currencies.isUnsaid(text, words))
                .forEach(text -> find(text).ifPresent(found::add));
        named.addAll(found);
        for (ExportTable table : tables) {
            Amounts amounts = formats.amounts(table);
            if (table.has(Field.CURRENCY) && !amounts.marks().isEmpty()) {
                table.records(words, line -> findBesideBlank(table, line, formats, words));
            }
            if (!table.has(Field.CURRENCY) && amounts.hasNumbers()) {
                amounts.marks().forEach(mark -> find(table, mark).ifPresent(found::add));
                ofHeader(table).ifPresent(found::add);
                if (amounts.hasMyriads()) {
                    ofMyriads(table).ifPresent(found::add);
                }
            }
        }
        tables.forEach(table -> table.decided()
                .currencyByValues()
                .ifPresent(column ->
                        assumptions.add(Message.of("assumed.currency-column").with("column", column))));
        if (found.isEmpty()) {
            Optional<CurrencyUnit> yuan = tables.stream()
                    .flatMap(table -> ofChineseHeader(table).stream())
                    .findFirst();
            found.add(said.or(() -> yuan).orElse(CurrencyUnit.USD));
            if (said.isEmpty()) {
                assumptions.add(yuan.isPresent() ? YUANS : DOLLARS);
            }
        } else if (found.size() == 1 && !tables.stream().allMatch(table -> table.has(Field.CURRENCY))) {
            assumptions.add(Message.of("assumed.currency")
                    .with("currency", found.iterator().next().getCode()));
        }
        only = found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** Returns the currency of a code, name or sign, or empty if it is none. */
    Optional<CurrencyUnit> find(String text) {
        return Currencies.ofCell(text).map(unit -> shared(text, unit));
    }

    private void findBesideBlank(ExportTable table, Line line, Formats formats, CellWords words) {
        if (Currencies.isUnsaid(table.text(line, Field.CURRENCY), words)) {
            formats.number(table, table.has(Field.AMOUNT) ? Field.AMOUNT : Field.WON_AMOUNT, line)
                    .map(amount -> amount.unit().mark())
                    .filter(mark -> !mark.isEmpty())
                    .flatMap(mark -> besideBlank(table, mark))
                    .ifPresent(found::add);
        }
    }

    /**
     * Returns the currency of what stands beside an amount whose row leaves its currency blank: of a sign that several share, the one
     * that other rows name.
     */
    Optional<CurrencyUnit> besideBlank(ExportTable table, String mark) {
        List<String> sharing = Currencies.sharing(mark);
        List<CurrencyUnit> may =
                named.stream().filter(unit -> sharing.contains(unit.getCode())).toList();
        return may.size() == 1 ? Optional.of(may.get(0)) : find(table, mark);
    }

    /** A sign that several currencies share is the one that somebody names, if it names one of them, or the language of headers. */
    private CurrencyUnit shared(String mark, CurrencyUnit usual) {
        List<String> sharing = Currencies.sharing(mark);
        if (sharing.isEmpty()) {
            return usual;
        }
        Optional<CurrencyUnit> meant = said.filter(unit -> sharing.contains(unit.getCode()));
        if (meant.isPresent()) {
            return meant.get();
        }
        boolean isYuanOrYen = Spelling.plain(mark).equals(YUAN_OR_YEN);
        Optional<CurrencyUnit> ofLanguage = isYuanOrYen ? ofLanguage() : Optional.empty();
        CurrencyUnit unit = ofLanguage.orElse(usual);
        if (marks.add(mark)) {
            Message assumed = Message.of("assumed.sign")
                    .with("sign", mark)
                    .with("currency", unit.getCode())
                    .with("others", CellTexts.list(sharing.stream().filter(code -> !code.equals(unit.getCode()))));
            assumptions.add(assumed);
            if (isYuanOrYen && ofLanguage.isEmpty()) {
                warnings.add(assumed);
            }
        }
        return unit;
    }

    /** Returns the currency of the country whose language headers are in, of Japan and mainland China, or empty. */
    private Optional<CurrencyUnit> ofLanguage() {
        return tables.stream().anyMatch(DealCurrencies::isJapanese)
                ? Optional.of(CurrencyUnit.JPY)
                : tables.stream().flatMap(table -> ofMyriads(table).stream()).findFirst();
    }

    /** Returns whether headers have kana, and characters that mainland China has simplified unless they have none of China at all. */
    private static boolean isJapanese(ExportTable table) {
        return table.header().stream().anyMatch(name -> KANA.matcher(name).find())
                && (isTraditional(table) || table.header().stream().noneMatch(Simplified::isHan));
    }

    /** Returns the currency of what stands beside the amounts of a table; 元 below traditional headers is that which somebody says. */
    Optional<CurrencyUnit> find(ExportTable table, String mark) {
        return YUAN.contains(mark) && isTraditional(table) ? said : find(mark);
    }

    /** Returns the currency that the header of the amounts says, or empty. */
    Optional<CurrencyUnit> ofHeader(ExportTable table) {
        return find(
                table,
                table.unit(table.has(Field.AMOUNT) ? Field.AMOUNT : Field.WON_AMOUNT)
                        .mark());
    }

    /** Returns whether headers are in traditional characters, as in Taiwan and Hong Kong, whose dollars are 元 too. */
    private static boolean isTraditional(ExportTable table) {
        return table.header().stream().anyMatch(name -> !Simplified.of(name).equals(name));
    }

    /** Returns the currency of numbers with 万 and 亿 below headers of mainland China, which are in simplified characters. */
    Optional<CurrencyUnit> ofMyriads(ExportTable table) {
        boolean isChinese = table.header().stream().anyMatch(Simplified::isHan)
                && table.header().stream().noneMatch(name -> KANA.matcher(name).find())
                && !isTraditional(table);
        return isChinese ? Optional.of(CurrencyUnit.of("CNY")) : Optional.empty();
    }

    /** Returns the currency of amounts below a header of mainland China; another column may have one in any export. */
    private Optional<CurrencyUnit> ofChineseHeader(ExportTable table) {
        Field amount = table.has(Field.AMOUNT) ? Field.AMOUNT : Field.WON_AMOUNT;
        return table.has(amount) && Simplified.isHan(table.header(amount)) ? ofMyriads(table) : Optional.empty();
    }

    /** Returns the currency of amounts that do not say theirs, or empty if there are several. */
    public Optional<CurrencyUnit> only() {
        return only;
    }

    public Set<CurrencyUnit> found() {
        return found;
    }

    public List<Message> assumptions() {
        return assumptions;
    }

    /** Returns what to say before any figure is read: that nothing says the currency, or that a sign may be of two far apart. */
    public List<Message> warnings() {
        return Stream.concat(Stream.of(DOLLARS, YUANS).filter(assumptions::contains), warnings.stream())
                .toList();
    }
}
