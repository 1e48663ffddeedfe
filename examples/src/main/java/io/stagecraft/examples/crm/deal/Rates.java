// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.deal;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.cell.Amount;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.cell.CellTexts;
import io.stagecraft.examples.crm.cell.Currencies;
import io.stagecraft.examples.crm.file.CsvSource;
import io.stagecraft.examples.crm.file.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** What one unit of each currency is worth in the one that all deals are reviewed in. */
public final class Rates {
    private final CurrencyUnit into;
    private final Map<CurrencyUnit, BigDecimal> rates = new LinkedHashMap<>();

    private Rates(CurrencyUnit into) {
        this.into = into;
        rates.put(into, BigDecimal.ONE);
    }

    /** Reads rates from a file whose rows give a currency and its rate. */
    public static Rates read(Source source, CurrencyUnit into) {
        String file = source.name();
        Rates read = new Rates(into);
        Map<CurrencyUnit, Long> lines = new HashMap<>();
        List<Message> problems = new ArrayList<>();
        CsvSource.of(source, line -> 0).read(-1, line -> {
            Optional<CurrencyUnit> currency = Currencies.find(line.cell(0));
            Amounts numbers = Amounts.withPoints();
            Optional<Amount> rate = numbers.read(line.cell(1));
            if (currency.isPresent() && lines.containsKey(currency.get())) {
                problems.add(Message.of("unread.rate-twice")
                        .with("file", file)
                        .with("line", Long.toString(line.number()))
                        .with("first", Long.toString(lines.get(currency.get())))
                        .with("currency", currency.get().getCode()));
            } else if (currency.isPresent()
                    && rate.filter(number -> number.value().signum() > 0).isPresent()) {
                read.rates.put(currency.get(), rate.get().value());
                lines.put(currency.get(), line.number());
            } else if (line.number() > 1 || currency.isPresent()) {
                problems.add(Message.of("unread.rate")
                        .with("file", file)
                        .with("line", Long.toString(line.number()))
                        .with("value", CellTexts.shown(String.join(",", line.cells()))));
            }
        });
        if (!problems.isEmpty()) {
            throw new UnreadableBookException(problems);
        }
        return read;
    }

    public CurrencyUnit into() {
        return into;
    }

    /** Returns the rate of a currency. */
    public BigDecimal of(CurrencyUnit currency) {
        BigDecimal rate = rates.get(currency);
        if (rate == null) {
            throw new UnreadableBookException(Message.of("unread.no-rate")
                    .with("currency", currency.getCode())
                    .with("into", into.getCode()));
        }
        return rate;
    }
}
