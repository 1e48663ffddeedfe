package io.stagecraft.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.fixtures.DealDomain;
import io.stagecraft.fixtures.Deals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(DealDomain.class)
@Domain(DomainContext.Global.class)
class RecordingTest {
    private static final SalesProcess PROCESS = SalesProcesses.consultative();
    private static final Instant FIRST = Instant.parse("2026-02-01T08:00:00Z");
    private static final Instant FIFTH = FIRST.plus(Duration.ofDays(4));
    private static final Instant TENTH = FIRST.plus(Duration.ofDays(9));

    private final Opportunity opened = Deals.openedIn(PROCESS, FIRST);

    @Example
    void evidenceOfTheFirstThatWasRecordedOnTheTenthIsNotKnownOnTheFifth() {
        Evidence shown = Evidence.confirmed("conversation-valued", FIRST);
        Opportunity late = opened.append(shown.withRecording(Recording.of(TENTH)));

        assertThat(late.asOf(FIFTH).orElseThrow()).isEqualTo(opened);
        assertThat(late.asOf(TENTH).orElseThrow()).isEqualTo(late);
        assertThat(late.isRecorded()).isTrue();
        assertThat(opened.append(shown).asOf(FIFTH).orElseThrow().answer("conversation-valued"))
                .as("without a recording it counts as recorded when it happened")
                .isEqualTo(Answer.YES);
    }

    @Example
    void recordingsNeverGoBackAndNeverComeBeforeTheEvent() {
        Opportunity late =
                opened.append(AmountChanged.builder().at(FIRST).build().withRecording(Recording.of(TENTH)));

        assertThatThrownBy(() -> late.append(Resumed.of(FIFTH).withRecording(Recording.of(FIFTH))))
                .hasMessageStartingWith("an event must not be recorded earlier than the latest, of " + TENTH);
        assertThatThrownBy(() -> opened.append(Resumed.of(FIFTH).withRecording(Recording.of(FIRST))))
                .hasMessageStartingWith("an event must be recorded when or after it happened but was ");
        assertThat(late.append(Resumed.of(FIFTH)).asOf(FIFTH).orElseThrow())
                .as("an event without a recording is known no sooner than the one before it")
                .isEqualTo(opened);
    }

    @Example
    void oneIdAndOneContentAreOneEventHoweverOftenItArrives() {
        PutOnHold hold = PutOnHold.of(FIFTH, "budget freeze");
        Opportunity once = opened.append(hold.withRecording(id("e-1", FIFTH)));
        Opportunity twice = once.append(hold.withRecording(id("e-1", TENTH)));

        assertThat(twice).isSameAs(once);
        assertThatThrownBy(() -> once.append(PutOnHold.of(FIFTH, "other").withRecording(id("e-1", TENTH))))
                .hasMessageStartingWith("an event must say what the event with its id e-1 says, ");
        List<DealEvent> log = new ArrayList<>(once.events());
        log.add(hold.withRecording(id("e-1", TENTH)));
        assertThat(Opportunity.replay(log)).isEqualTo(once);
    }

    @Property(tries = 100)
    void aDealKnownAtAnInstantHasExactlyWhatWasRecordedByThen(
            @ForAll Opportunity deal,
            @ForAll @IntRange(min = 0, max = 30) int days,
            @ForAll @IntRange(min = 0, max = 60) int lag) {
        List<DealEvent> events = new ArrayList<>();
        for (DealEvent event : deal.events()) {
            Instant known = events.isEmpty()
                    ? event.at()
                    : events.get(events.size() - 1).recordedAt();
            Instant recorded = event.at().plus(Duration.ofHours(lag));
            events.add(event.withRecording(Recording.of(recorded.isBefore(known) ? known : recorded)));
        }
        Opportunity recorded = Opportunity.replay(events);
        Instant asOf = deal.event(0).at().plus(Duration.ofDays(days));
        List<DealEvent> known = events.stream()
                .filter(event -> !event.recordedAt().isAfter(asOf))
                .toList();

        assertThat(recorded.asOf(asOf).map(Opportunity::events).orElse(List.of()))
                .isEqualTo(known);
        assertThat(recorded.stage()).isEqualTo(deal.stage());
    }

    @Example
    void aRedactedEventIsStillKnownByItsFormerContent() {
        PutOnHold hold = PutOnHold.of(FIFTH, "wang said so");
        Opportunity redacted =
                opened.append(hold.withRecording(id("e-1", FIFTH))).redacted("wang", "person-1");

        assertThat(redacted.append(hold.withRecording(id("e-1", TENTH)))).isSameAs(redacted);
        assertThatThrownBy(() -> redacted.append(PutOnHold.of(FIFTH, "other").withRecording(id("e-1", TENTH))))
                .hasMessageStartingWith("an event must say what the event with its id e-1 says, ");
        assertThat(redacted.dossier().hold().orElseThrow().reason()).hasValue("person-1 said so");
    }

    @Example
    void aTextNamesAPersonByWholeWordsAndASourceById() {
        Opportunity redacted = opened.append(LeadAttributed.of(FIFTH, "li"))
                .append(PutOnHold.of(FIFTH, "li waits for the delivery"))
                .append(PutOnHold.of(FIFTH, "等王芳回来"))
                .redacted("li", "person-7")
                .redacted("王芳", "person-8");

        assertThat(redacted.source()).hasValue("person-7");
        assertThat(redacted.events().toString()).contains("person-7 waits for the delivery", "等person-8回来");
    }

    @Property(tries = 200)
    void aRedactionTakesThePersonOutAndNothingElse(@ForAll Opportunity deal) {
        Opportunity redacted = deal.redacted("seller-0", "person-1");

        assertThat(redacted.events().toString()).doesNotContain("seller-0");
        assertThat(redacted.events())
                .extracting(DealEvent::at)
                .isEqualTo(deal.events().stream().map(DealEvent::at).toList());
        assertThat(redacted.events())
                .extracting(Object::getClass)
                .isEqualTo(deal.events().stream().map(Object::getClass).toList());
        assertThat(redacted.stage()).isEqualTo(deal.stage());
        assertThat(redacted.status()).isEqualTo(deal.status());
        assertThat(redacted.amount()).isEqualTo(deal.amount());
        assertThat(redacted.answeredStatements()).isEqualTo(deal.answeredStatements());
        assertThat(redacted.redacted("person-1", "seller-0")).isEqualTo(deal);
    }

    private static Recording id(String id, Instant at) {
        return Recording.builder().at(at).id(id).build();
    }
}
