// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.crm.CrmReader;
import io.stagecraft.examples.review.quarter.Business;
import io.stagecraft.examples.review.text.ReviewPhrases;
import org.junit.jupiter.api.Test;

/** What happened counts as recorded when it happened, or the past is read only where something says when it was recorded. */
class RecordedOnlyTest {
    @Test
    void onlyWhatHasAHistoryIsHeldAgainstThePast() throws Exception {
        Book book = CrmReader.synthetic();
        Business business = Business.recordedOnly(book);
        long recorded =
                business.deals().stream().filter(Opportunity::isRecorded).count();

        assertThat(recorded)
                .isPositive()
                .isLessThan(business.deals().size())
                .isLessThanOrEqualTo(book.deals().stream()
                        .filter(deal -> !deal.changes().isEmpty())
                        .count());
        assertThat(business.isRecordedOnly()).isTrue();
        assertThat(business.deals()).hasSameSizeAs(SyntheticReview.business().deals());
    }

    @Test
    void thePageSaysWhichOfTheTwoItWas() {
        Message only = Message.of("trust.recorded-only").with("deals", 120).with("all", 8_800);

        assertThat(SyntheticReview.outlook().period().defaultsUsed())
                .extracting(used -> used.message().code())
                .contains("forecast.recorded-when-happened");
        assertThat(ReviewPhrases.english().say(only))
                .isEqualTo(
                        "Only the 120 of 8,800 deals with a history are replayed: of the others nothing says when they were"
                                + " recorded.");
        assertThat(ReviewPhrases.chinese().say(only)).isEqualTo("只回放有历史记录的 120 个商机（共 8,800 个）：其余没有说明何时录入。");
    }
}
