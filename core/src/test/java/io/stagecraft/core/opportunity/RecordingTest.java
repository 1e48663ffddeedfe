// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagecraft.core.explain.Answer;
import io.stagecraft.core.process.Fact;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.recording.DecisionRecord;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.fixtures.DealDomain;
import io.stagecraft.fixtures.Deals;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
        assertThat(late.hasAnyRecording()).isTrue();
        assertThat(opened.hasAnyRecording()).isFalse();
        assertThat(opened.append(shown).asOf(FIFTH).orElseThrow().answer("conversation-valued"))
                .as("without a recording it counts as recorded when it happened")
                .isEqualTo(Answer.YES);
    }

    @Example
    void anImportIsNotRecordedHoweverMuchIsRecordedOfItLater() {
        Opportunity imported =
                Opportunity.imported("A-1", PROCESS, PROCESS.stages().get(0).id(), FIRST);
        Opportunity live = imported.append(PutOnHold.of(FIFTH, "budget freeze").withRecording(Recording.of(FIFTH)));

        assertThat(live.isRecorded(FIRST)).as("the import, by assumption").isFalse();
        assertThat(live.isRecorded(TENTH))
                .as("the import is still not recorded")
                .isFalse();
        assertThat(live.isRecorded()).isFalse();
        assertThat(live.hasAnyRecording()).isTrue();
        assertThat(imported.isRecorded()).isFalse();
        assertThat(imported.isRecorded(FIRST.minusSeconds(1)))
                .as("nothing had happened")
                .isTrue();
    }

    @Example
    void whatIsRecordedIsSoUntilSomethingHappensThatIsNot() {
        Opportunity recorded = Opportunity.replay(List.of(opened.event(0).withRecording(Recording.of(FIRST))));
        Opportunity noted = recorded.append(PutOnHold.of(FIFTH, "budget freeze"));

        assertThat(recorded.isRecorded()).isTrue();
        assertThat(noted.isRecorded(FIFTH.minusSeconds(1))).isTrue();
        assertThat(noted.isRecorded(FIFTH)).isFalse();
        assertThat(noted.isRecorded()).isFalse();
    }

    @Property(tries = 100)
    void aDealIsRecordedUpToADayIfEverythingThatHappenedByThenIs(
            @ForAll Opportunity deal, @ForAll @IntRange(max = 63) int which, @ForAll @IntRange(max = 30) int days) {
        List<DealEvent> events = new ArrayList<>();
        Instant latest = deal.event(0).at();
        for (DealEvent event : deal.events()) {
            latest = event.at().isAfter(latest) ? event.at() : latest;
            boolean isRecorded = (which >> events.size() % 6 & 1) == 1;
            events.add(isRecorded ? event.withRecording(Recording.of(latest)) : event);
        }
        Opportunity mixed = Opportunity.replay(events);
        Instant asOf = deal.event(0).at().plus(Duration.ofDays(days));

        assertThat(mixed.isRecorded(asOf))
                .isEqualTo(events.stream()
                        .filter(event -> !event.at().isAfter(asOf))
                        .allMatch(event -> event.recording().isPresent()));
        assertThat(mixed.isRecorded())
                .isEqualTo(events.stream().allMatch(event -> event.recording().isPresent()));
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
        log.set(2, PutOnHold.of(FIFTH, "other").withRecording(id("e-1", TENTH)));
        assertThatThrownBy(() -> Opportunity.replay(log))
                .hasMessageStartingWith("an event must say what the event with its id e-1 says, ");
        DealEvent first = opened.event(0).withRecording(id("e-0", FIRST));
        assertThat(Opportunity.replay(List.of(first, first)).events())
                .as("the opening, too")
                .containsExactly(first);
    }

    @Example
    void whatWasKnownOfALongHistoryIsItsBeginning() {
        Opportunity deal = opened;
        for (int hour = 1; hour < 100; hour++) {
            deal = deal.append(
                    FactRecorded.of(FIRST.plus(Duration.ofHours(hour)), "hour", Fact.of(new BigDecimal(hour))));
        }

        assertThat(deal.asOf(FIRST.plus(Duration.ofHours(10))).orElseThrow().events())
                .isEqualTo(deal.events().subList(0, 11));
        assertThat(deal.asOf(FIRST.plus(Duration.ofHours(98))).orElseThrow().events())
                .isEqualTo(deal.events().subList(0, 99));
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

    @Example
    void wordsOfAnyScriptHaveEdgesAndIdeographsHaveNone() {
        assertThat(mentioned("Ren", "Renés Angebot, Ren und Ren's; Renß, ßRen, Ren_2, Ren2, (Ren)"))
                .isEqualTo("Renés Angebot, q und q's; Renß, ßRen, Ren_2, Ren2, (q)");
        assertThat(mentioned("Rene", "Rene\u0301 Rene")).isEqualTo("Rene\u0301 q");
        assertThat(mentioned("Иван", "Иванова и Иван, Иван١")).isEqualTo("Иванова и q, Иван١");
        assertThat(mentioned("王芳", "等王芳回来, Ms王芳2")).isEqualTo("等q回来, Msq2");
        assertThat(mentioned("li", "请li确认, lili, 王li2")).isEqualTo("请q确认, lili, 王li2");
        assertThat(mentioned("さくら", "担当はさくらです")).isEqualTo("担当はqです");
    }

    private String mentioned(String subject, String text) {
        return opened.append(PutOnHold.of(FIFTH, text))
                .redacted(subject, "q")
                .dossier()
                .hold()
                .flatMap(PutOnHold::reason)
                .orElseThrow();
    }

    @Example
    void eachPlaceOfAPersonIsReplacedAndIdsOfOtherThingsStay() {
        Recording recording = Recording.builder()
                .at(FIFTH)
                .id("li")
                .by("li")
                .addRoles("li")
                .putMetadata("li", "for li")
                .decision(DecisionRecord.by(PROCESS)
                        .putFacts("note", Fact.of("li agreed"))
                        .build())
                .build();
        Opportunity redacted = opened.append(FactRecorded.of(FIFTH, "quote", Fact.of("agreed with li"))
                        .withRecording(recording))
                .append(OwnEvent.builder()
                        .at(FIFTH)
                        .name("li")
                        .putContent("li", "li called")
                        .build())
                .append(Lost.builder()
                        .at(FIFTH)
                        .stage(opened.stage())
                        .reason("li")
                        .competitor("li")
                        .build())
                .redacted("li", "q");

        FactRecorded fact = (FactRecorded) redacted.event(1);
        assertThat(fact.value()).hasValue(Fact.of("agreed with q"));
        assertThat(fact.recording().orElseThrow().withDigest(Optional.empty()))
                .isEqualTo(recording
                        .withBy("q")
                        .withMetadata(Map.of("li", "for q"))
                        .withDecision(DecisionRecord.by(PROCESS)
                                .putFacts("note", Fact.of("q agreed"))
                                .build()));
        assertThat(((OwnEvent) redacted.event(2)).name()).isEqualTo("li");
        assertThat(((OwnEvent) redacted.event(2)).content()).isEqualTo(Map.of("li", "q called"));
        assertThat(redacted.lossReason()).hasValue("li");
        assertThat(redacted.competitor()).hasValue("li");
    }

    @Property
    void aMentionBetweenLettersOfAWordIsNone(
            @ForAll("letters") String before, @ForAll("letters") String after, @ForAll("letters") String subject) {
        assertThat(mentioned(subject, before + subject + after)).isEqualTo(before + subject + after);
        assertThat(mentioned(subject, "王" + subject + "王, " + subject)).isEqualTo("王q王, q");
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.of("é", "Ж", "ñ", "ب", "ה", "ß", "7", "٣");
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
