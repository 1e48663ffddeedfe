// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review.section;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.review.page.Table;
import io.stagecraft.examples.review.quarter.Calls;
import io.stagecraft.examples.review.text.Texts;
import io.stagecraft.planning.accuracy.ForecastAccuracy;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** How near people's calls for past periods came to what came: by person, and by the week of the period in which they were made. */
final class CallsRecord {
    private CallsRecord() {}

    /** Returns the tables; none where no call can be judged yet. */
    static List<Table> tables(Calls calls) {
        SortedMap<String, ForecastAccuracy> accuracy = calls.accuracy();
        return accuracy.isEmpty() ? List.of() : List.of(byPerson(accuracy), byWeek(calls.ofAllByWeek()));
    }

    private static Table byPerson(SortedMap<String, ForecastAccuracy> accuracy) {
        Table table = Table.of(Message.of("calls.by-person"))
                .text("caller")
                .text("called-as")
                .number("calls")
                .number("error")
                .text("leans");
        accuracy.forEach((kind, all) -> all.byOwner()
                .forEach((person, own) -> table.row(
                                person,
                                kind(kind),
                                own.records().size(),
                                Texts.whole(own.meanAbsoluteError()),
                                own.describe())
                        .by(person)));
        return table.folded().note(Message.of("calls.by-person-note"));
    }

    /** The whole, as the headline tells it: a call of a manager and those of the sellers below are the same money. */
    private static Table byWeek(SortedMap<String, ForecastAccuracy> accuracy) {
        Table table = Table.of(Message.of("calls.by-week"))
                .number("week")
                .text("called-as")
                .number("quarters")
                .number("error")
                .text("calls-ran");
        accuracy.forEach((kind, all) -> {
            for (Map.Entry<Integer, ForecastAccuracy> week : all.byWeek().entrySet()) {
                ForecastAccuracy own = week.getValue();
                table.row(
                        week.getKey(),
                        kind(kind),
                        own.records().size(),
                        Texts.whole(own.meanAbsoluteError()),
                        Calls.leaning(own).orElse(Texts.NONE));
            }
        });
        return table.folded().note(Message.of("calls.by-week-note"));
    }

    private static Message kind(String kind) {
        return Message.of("calls." + kind);
    }
}
