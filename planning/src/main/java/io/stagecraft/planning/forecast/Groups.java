// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.planning.forecast;

import com.google.common.collect.ImmutableList;
import io.stagecraft.core.opportunity.DealEvent;
import io.stagecraft.core.opportunity.Opportunity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The group that each deal of a book belongs to, found once for all days on which it was known so: an open deal to the group of that day,
 * a closed one to the group in which it closed, whoever took it over since.
 */
final class Groups {
    private final int[] numbers;
    private final List<String> names;

    private Groups(int[] numbers, List<String> names) {
        this.numbers = numbers;
        this.names = names;
    }

    static Groups of(DealColumns columns, Function<? super Opportunity, Optional<String>> group) {
        Map<String, Integer> numberOf = new HashMap<>();
        ImmutableList.Builder<String> names = ImmutableList.builder();
        int[] numbers = new int[columns.size()];
        for (int place = 0; place < numbers.length; place++) {
            Optional<String> name = group.apply(whenClosed(columns.deal(place)));
            if (name.isEmpty()) {
                numbers[place] = -1;
                continue;
            }
            Integer known = numberOf.putIfAbsent(name.get(), numberOf.size());
            if (known == null) {
                names.add(name.get());
            }
            numbers[place] = known == null ? numberOf.size() - 1 : known;
        }
        return new Groups(numbers, names.build());
    }

    /** Returns a closed deal without what happened to it afterwards. */
    private static Opportunity whenClosed(Opportunity deal) {
        Optional<DealEvent> closing = deal.closing();
        if (closing.isEmpty() || deal.event(deal.eventCount() - 1).equals(closing.get())) {
            return deal;
        }
        List<DealEvent> events = deal.events();
        return Opportunity.replay(events.subList(0, events.lastIndexOf(closing.get()) + 1));
    }

    /** Returns the number of a deal's group by its place, or -1 if it is in none. */
    int of(int place) {
        return numbers[place];
    }

    /** Returns the names of the groups by their numbers. */
    List<String> names() {
        return names;
    }
}
