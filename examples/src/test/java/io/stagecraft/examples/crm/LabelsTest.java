// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.message.PhraseBook;
import io.stagecraft.examples.book.BookPhrases;
import io.stagecraft.examples.book.Deal;
import io.stagecraft.examples.crm.cell.Amounts;
import io.stagecraft.examples.crm.table.Field;
import io.stagecraft.examples.crm.table.Mapping;
import io.stagecraft.examples.crm.table.RowOutcome;
import io.stagecraft.examples.crm.table.TableKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a file has is called by a name in each language. */
class LabelsTest {
    static Stream<Message> labels() {
        return Stream.of(
                        Arrays.stream(Field.values())
                                .filter(field -> field != Field.ENTERED)
                                .map(Field::label),
                        Stream.of(new Mapping.Means(Optional.of(Field.ENTERED), "Proposal").label()),
                        Arrays.stream(TableKind.values()).map(TableKind::label),
                        Arrays.stream(Amounts.Mark.values()).map(Amounts.Mark::label),
                        Arrays.stream(Deal.Outcome.values())
                                .map(outcome -> new RowOutcome(outcome, false, false, Optional.empty()).label()))
                .flatMap(all -> all);
    }

    @Test
    void everyLabelIsSaidInBothLanguages() {
        for (PhraseBook words : List.of(BookPhrases.english(), BookPhrases.chinese())) {
            assertThat(labels()).noneMatch(label -> words.say(label).contains(label.code()));
        }
    }

    @Test
    void theLabelsOfFieldsAreDistinctInChinese() {
        assertThat(Arrays.stream(Field.values())
                        .filter(field -> field != Field.ENTERED && field != Field.DAY && field != Field.HOLIDAY)
                        .map(field -> BookPhrases.chinese().say(field.label())))
                .doesNotHaveDuplicates();
    }
}
