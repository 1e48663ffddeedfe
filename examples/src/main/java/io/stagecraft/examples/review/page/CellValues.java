// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.page;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Values as what is said of them: a text stands as it is in every language, and what is empty is nothing. */
final class CellValues {
    private CellValues() {}

    static List<Argument> of(Object... values) {
        return Arrays.stream(values).map(CellValues::cell).toList();
    }

    static Argument cell(Object value) {
        if (value instanceof Argument argument) {
            return argument;
        } else if (value instanceof Optional<?> known) {
            return known.map(CellValues::cell).orElse(Argument.of(""));
        } else if (value instanceof Message message) {
            return Argument.of(message);
        } else if (value instanceof Labels labels) {
            return Argument.of(labels);
        } else if (value instanceof Money amount) {
            return Argument.of(amount);
        } else if (value instanceof Ratio ratio) {
            return Argument.of(ratio);
        } else if (value instanceof LocalDate day) {
            return Argument.of(day);
        } else if (value instanceof BigDecimal number) {
            return Argument.of(number);
        } else if (value instanceof Number count) {
            return Argument.of(count.longValue());
        }
        return Argument.of(value.toString());
    }
}
