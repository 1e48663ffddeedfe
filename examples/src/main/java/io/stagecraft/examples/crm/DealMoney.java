package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.Defects;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads what the deals of one table are worth, and in which currency. */
final class DealMoney {
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    /**
     * What a deal is worth.
     *
     * @param won what was ordered; empty unless it is won
     * @param expected what it may bring, or might have brought
     */
    record Worth(CurrencyUnit currency, Optional<Money> won, Optional<Money> expected) {
        /** Returns the amount by which the deal is counted. */
        Optional<Money> counted(boolean isWon) {
            return isWon ? won : expected;
        }

        /** Returns the amount that the history of the deal leads to. */
        Optional<Money> last() {
            return expected.or(() -> won);
        }
    }

    private final Cells cells;
    private final DealCurrencies currencies;
    private final Defects defects;
    private final Map<String, Long> counts;
    private final boolean credits;
    private final boolean hasExpected;
    private final boolean hasWon;
    private final Optional<CurrencyUnit> ofHeader;
    private final Map<Field, BigDecimal> units;

    DealMoney(Cells cells, DealCurrencies currencies, boolean credits, Defects defects, Map<String, Long> counts) {
        this.cells = cells;
        this.currencies = currencies;
        this.credits = credits;
        this.defects = defects;
        this.counts = counts;
        ExportTable table = cells.table();
        hasExpected = table.has(Field.AMOUNT);
        hasWon = table.has(Field.WON_AMOUNT);
        ofHeader = currencies.ofHeader(table);
        units = Map.of(Field.AMOUNT, unit(table, Field.AMOUNT), Field.WON_AMOUNT, unit(table, Field.WON_AMOUNT));
    }

    private static BigDecimal unit(ExportTable table, Field field) {
        return table.has(field) ? CellTexts.unit(table.header().get(table.column(field))) : BigDecimal.ONE;
    }

    /** Returns the amount by which a deal is counted, as it is written, or empty text if nobody wrote it. */
    String text(Line line, Deal.Outcome outcome) {
        Field field = counted(outcome);
        String text = cells.raw(line, field);
        boolean isNoValue = field == Field.WON_AMOUNT && outcome != Deal.Outcome.WON && isZero(text);
        return cells.words().isNothing(text) || isNoValue ? "" : text;
    }

    /** Only a won deal has been worth something, where the file says nothing else. */
    private static boolean isZero(String text) {
        return text.matches("0+(?:[.,]0+)?");
    }

    private Field counted(Deal.Outcome outcome) {
        return hasWon && (outcome == Deal.Outcome.WON || !hasExpected) ? Field.WON_AMOUNT : Field.AMOUNT;
    }

    Worth of(Line line, Deal.Outcome outcome, String id) throws BadRow {
        boolean isWon = outcome == Deal.Outcome.WON;
        Field field = counted(outcome);
        String text = text(line, outcome);
        String period = cells.raw(line, Field.PERIOD);
        if (!period.isEmpty() && !Spelling.header(period).equals("onetime")) {
            throw new BadRow(
                    "period of amount",
                    "the amount is for a period, %s, and not for the deal".formatted(CellTexts.shown(period)),
                    "multiply it out, and write one_time");
        }
        Optional<Amount> read = text.isEmpty() ? Optional.empty() : Optional.of(number(text));
        CurrencyUnit unit = currency(line, read, text);
        Optional<Money> counted = read.isEmpty()
                ? Optional.empty()
                : Optional.of(money(field, read.get(), unit, () -> "%s in line %d".formatted(text, line.number())));
        read.ifPresent(amount -> count(amount, text));
        if (isWon && counted.filter(Money::isZero).isPresent()) {
            defects.count("won deals with an amount of 0", "a 0 is a 0: it lowers the mean", id);
        }
        // what a win was expected to bring does not stand in for what nobody wrote down that it brought
        if (!isWon || field == Field.AMOUNT || !hasExpected || counted.isEmpty()) {
            return new Worth(unit, isWon ? counted : Optional.empty(), isWon ? Optional.empty() : counted);
        }
        Optional<Amount> number = cells.number(line, Field.AMOUNT);
        Optional<Money> expected =
                number.isEmpty() ? Optional.empty() : Optional.of(money(Field.AMOUNT, number.get(), unit, () -> id));
        return new Worth(unit, counted, expected.equals(counted) ? counted : expected); // one copy is enough
    }

    private void count(Amount amount, String text) {
        if (amount.myriad()) {
            counts.merge("amounts-in-wan", 1L, Long::sum);
        }
        if (text.indexOf('￥') >= 0) {
            counts.merge("amounts-in-full-width-yen", 1L, Long::sum);
        }
    }

    /** Returns an amount as it is written, or empty if it is no number. */
    Optional<Amount> amount(String text) {
        return cells.formats().amounts(cells.table()).read(text);
    }

    private Amount number(String text) throws BadRow {
        return amount(text)
                .orElseThrow(() -> new BadRow(
                        "amount",
                        "the amount %s is no number".formatted(CellTexts.shown(text)),
                        "correct it, or clear it if it is not known"));
    }

    /** Returns the currency of a row as far as its cells, or the header above them, say it. */
    Optional<CurrencyUnit> currency(Line line, Optional<Amount> amount) {
        String written = cells.raw(line, Field.CURRENCY);
        if (!cells.words().isNothing(written)) {
            return currencies.find(written);
        }
        if (cells.table().has(Field.CURRENCY) || amount.isEmpty()) {
            return Optional.empty();
        }
        if (!amount.get().mark().isEmpty() && ofHeader.isEmpty()) {
            return currencies.find(amount.get().mark());
        }
        return ofHeader.or(() -> amount.get().myriad() ? currencies.ofMyriads(cells.table()) : Optional.empty());
    }

    private CurrencyUnit currency(Line line, Optional<Amount> amount, String text) throws BadRow {
        String written = cells.raw(line, Field.CURRENCY);
        if (!cells.words().isNothing(written) && currencies.find(written).isEmpty()) {
            throw new BadRow(
                    "currency unknown",
                    "%s is no currency that is known".formatted(CellTexts.shown(written)),
                    "write its code, as in EUR");
        }
        Optional<CurrencyUnit> found = currency(line, amount).or(currencies::only);
        if (found.isEmpty()) {
            List<String> codes =
                    currencies.found().stream().map(CurrencyUnit::getCode).toList();
            throw new BadRow(
                    "currency",
                    "there is no currency in a book of " + String.join(" and ", codes),
                    text.isEmpty() ? "fill it in" : "fill it in; which one is not guessed");
        }
        return found.get();
    }

    private Money money(Field field, Amount amount, CurrencyUnit unit, Supplier<String> example) throws BadRow {
        BigDecimal factor = units.get(field);
        BigDecimal value = factor == null ? amount.value() : amount.value().multiply(factor);
        if (value.signum() < 0 && !credits) {
            throw new BadRow(
                    "negative",
                    "the amount %s is negative".formatted(shown(amount)),
                    "if it is a credit, say so in a mapping: option,credits,yes");
        }
        if (value.abs().compareTo(Book.most(unit).getAmount()) > 0) {
            throw new BadRow("large", "the amount %s is larger than any deal".formatted(shown(amount)), "correct it");
        }
        BigDecimal exact = value.setScale(unit.getDecimalPlaces(), RoundingMode.HALF_EVEN);
        if (exact.compareTo(value) != 0) {
            boolean isNoise = exact.subtract(value).abs().compareTo(NOISE) < 0;
            counts.merge(isNoise ? "float-noise-values" : "rounded-amounts", 1L, Long::sum);
            defects.count(
                    isNoise ? "amounts with the noise of floating point" : "amounts finer than the smallest unit",
                    "rounded to the smallest unit of the currency",
                    example.get());
        }
        return Money.of(unit, exact);
    }

    private static String shown(Amount amount) {
        return CellTexts.shown(amount.value().toPlainString());
    }
}
