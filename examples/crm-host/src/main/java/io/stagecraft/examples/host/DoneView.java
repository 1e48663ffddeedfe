// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.DealStatus;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.recording.Recording;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What came of a command: where the deal stands right afterwards, and what was missing though it went on. The same each time. */
record DoneView(
        String id, int events, String process, int version, String stage, DealStatus status, List<SentMessage> advice) {

    /**
     * Returns the answer to a command, read from what it recorded.
     *
     * @param engine the engine of the process that the deal is in afterwards
     */
    static DoneView of(Deals.Done done, StageEngine engine, Locale locale) {
        Opportunity deal = done.deal();
        List<Message> advice = IntStream.range(done.before(), deal.eventCount())
                .filter(i ->
                        deal.event(i).recording().flatMap(Recording::decision).isPresent())
                .mapToObj(i -> engine.decided(deal, i).advice())
                .flatMap(List::stream)
                .toList();
        return new DoneView(
                deal.id(),
                deal.eventCount(),
                deal.processId(),
                deal.processVersion(),
                deal.stage(),
                deal.status(),
                SentMessage.all(advice, locale));
    }
}
