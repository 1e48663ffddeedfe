package io.stagecraft.examples.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/** One copy of each text, day and amount that stands in many rows of a file, read once. */
final class Shared {
    /** So many of a kind are kept: what stands in more rows once than twice is not worth keeping. */
    private static final int MOST = 50_000;

    private static final int MOST_AMOUNTS = 500_000;

    private final List<Map<String, Optional<String>>> texts = new ArrayList<>();
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();
    private final Map<String, Optional<Money>> amounts = new HashMap<>();

    Shared(int columns) {
        for (int i = 0; i < columns; i++) {
            texts.add(new HashMap<>());
        }
    }

    Optional<String> text(int column, String field, UnaryOperator<String> read) {
        return field.isEmpty()
                ? Optional.empty()
                : shared(
                        texts.get(column),
                        MOST,
                        field,
                        text -> Optional.of(read.apply(text)).filter(line -> !line.isEmpty()));
    }

    /** Returns the day as it was read before, if it could be. */
    Optional<LocalDate> day(String field, Function<String, Optional<LocalDate>> read) {
        return shared(days, MOST, field, read);
    }

    Optional<Money> amount(String field, Function<String, Optional<Money>> read) {
        return shared(amounts, MOST_AMOUNTS, field, read);
    }

    private static <T> Optional<T> shared(
            Map<String, Optional<T>> known, int most, String field, Function<String, Optional<T>> read) {
        Optional<T> before = known.get(field);
        if (before != null) {
            return before;
        }
        Optional<T> value = read.apply(field);
        if (value.isPresent() && known.size() < most) {
            known.put(field, value);
        }
        return value;
    }
}
