// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.book.Defects;
import io.stagecraft.examples.crm.cell.Amount;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.Currencies;
import io.stagecraft.examples.crm.cell.Spelling;
import io.stagecraft.examples.crm.cell.Unit;
import io.stagecraft.examples.crm.file.Line;
import io.stagecraft.examples.crm.table.BadRow;
import io.stagecraft.examples.crm.table.Cells;
import io.stagecraft.examples.crm.table.ExportTable;
import io.stagecraft.examples.crm.table.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads what the deals of one table are worth, and in which currency. */
public final class DealMoney {
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

    public DealMoney(
            Cells cells, DealCurrencies currencies, boolean credits, Defects defects, Map<String, Long> counts) {
        this.cells = cells;
        this.currencies = currencies;
        this.credits = credits;
        this.defects = defects;
        this.counts = counts;
        ExportTable table = cells.table();
        hasExpected = table.has(Field.AMOUNT);
        hasWon = table.has(Field.WON_AMOUNT) && (!hasExpected || table.isFilled(Field.WON_AMOUNT));
        ofHeader = currencies.ofHeader(table);
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
                    Message.of("row.amount-for-period").with("period", CellTexts.shown(period)),
                    Message.of("remedy.one-time"));
        }
        Optional<Amount> read = text.isEmpty() ? Optional.empty() : Optional.of(number(field, text));
        CurrencyUnit unit = currency(line, read, text);
        if (read.filter(amount -> isOther(amount.unit().mark(), unit)).isPresent()) {
            defects.count("odd.amounts-with-another-currency-than-their-row", id);
        }
        Optional<Money> counted = read.isEmpty()
                ? Optional.empty()
                : Optional.of(money(
                        read.get(),
                        unit,
                        () -> Argument.of(Message.of("example.in-line")
                                .with("what", text)
                                .with("line", Long.toString(line.number())))));
        read.ifPresent(amount -> count(amount, text));
        if (isWon && counted.filter(Money::isZero).isPresent()) {
            defects.count("odd.won-deals-with-an-amount-of-0", id);
        }
        // what a win was expected to bring does not stand in for what nobody wrote down that it brought
        if (!isWon || field == Field.AMOUNT || !hasExpected || counted.isEmpty()) {
            return new Worth(unit, isWon ? counted : Optional.empty(), isWon ? Optional.empty() : counted);
        }
        Optional<Amount> number = cells.number(line, Field.AMOUNT);
        Optional<Money> expected =
                number.isEmpty() ? Optional.empty() : Optional.of(money(number.get(), unit, () -> Argument.of(id)));
        return new Worth(unit, counted, expected.equals(counted) ? counted : expected); // one copy is enough
    }

    private void count(Amount amount, String text) {
        if (amount.unit().isMyriad()) {
            counts.merge("amounts-in-wan", 1L, Long::sum);
        }
        if (text.indexOf('￥') >= 0) {
            counts.merge("amounts-in-full-width-yen", 1L, Long::sum);
        }
    }

    /** Returns the amount by which a deal is counted, or empty if its text is no number. */
    Optional<Amount> amount(Deal.Outcome outcome, String text) {
        return amount(counted(outcome), text);
    }

    private Optional<Amount> amount(Field field, String text) {
        return cells.formats().number(cells.table(), field, text);
    }

    private Amount number(Field field, String text) throws BadRow {
        return amount(field, text)
                .orElseThrow(() -> new BadRow(
                        Message.of("row.amount").with("amount", CellTexts.shown(text)), Message.of("remedy.number")));
    }

    /** Returns the currency of a row as far as its cells, or the header above them, say it. */
    Optional<CurrencyUnit> currency(Line line, Optional<Amount> amount) {
        String written = cells.raw(line, Field.CURRENCY);
        if (!Currencies.isUnsaid(written, cells.words())) {
            return currencies.find(written);
        }
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = amount.get().unit();
        if (cells.table().has(Field.CURRENCY)) {
            return unit.mark().isEmpty() ? Optional.empty() : currencies.besideBlank(cells.table(), unit.mark());
        }
        if (!unit.mark().isEmpty() && ofHeader.isEmpty()) {
            return currencies.find(cells.table(), unit.mark());
        }
        return ofHeader.or(() -> unit.isMyriad() ? currencies.ofMyriads(cells.table()) : Optional.empty());
    }

    private CurrencyUnit currency(Line line, Optional<Amount> amount, String text) throws BadRow {
        Optional<CurrencyUnit> said = currency(line, amount);
        String written = cells.raw(line, Field.CURRENCY);
        if (said.isEmpty() && !Currencies.isUnsaid(written, cells.words())) {
            throw new BadRow(
                    Message.of("row.currency-unknown").with("currency", CellTexts.shown(written)),
                    Message.of("remedy.currency-code"));
        }
        Optional<CurrencyUnit> found = said.or(currencies::only);
        if (found.isEmpty()) {
            throw new BadRow(
                    Message.of("row.no-currency")
                            .with(
                                    "currencies",
                                    CellTexts.list(currencies.found().stream().map(CurrencyUnit::getCode))),
                    Message.of(text.isEmpty() ? "remedy.fill-in" : "remedy.fill-in-currency"));
        }
        return found.get();
    }

    private boolean isOther(String mark, CurrencyUnit unit) {
        return cells.table().has(Field.CURRENCY)
                && !mark.isEmpty()
                && !Currencies.sharing(mark).contains(unit.getCode())
                && currencies.find(cells.table(), mark).filter(unit::equals).isEmpty();
    }

    private Money money(Amount amount, CurrencyUnit unit, Supplier<Argument> example) throws BadRow {
        BigDecimal value = amount.value();
        if (value.signum() < 0 && !credits) {
            throw new BadRow(
                    Message.of("row.amount-negative").with("amount", shown(amount)), Message.of("remedy.credits"));
        }
        if (value.abs().compareTo(Book.most(unit).getAmount()) > 0) {
            throw new BadRow(
                    Message.of("row.amount-large").with("amount", shown(amount)), Message.of("remedy.correct"));
        }
        BigDecimal exact = value.setScale(unit.getDecimalPlaces(), RoundingMode.HALF_EVEN);
        if (exact.compareTo(value) != 0) {
            boolean isNoise = exact.subtract(value).abs().compareTo(NOISE) < 0;
            counts.merge(isNoise ? "float-noise-values" : "rounded-amounts", 1L, Long::sum);
            defects.count(
                    isNoise
                            ? "odd.amounts-with-the-noise-of-floating-point"
                            : "odd.amounts-finer-than-the-smallest-unit",
                    example);
        }
        return Money.of(unit, exact);
    }

    private static String shown(Amount amount) {
        return CellTexts.shown(amount.value().toPlainString());
    }
}
