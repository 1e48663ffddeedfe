// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.opportunity.DealFacts;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.FactQuestion;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.process.ProcessMap;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import io.stagecraft.core.process.StageGate;
import io.stagecraft.fixtures.CrmBook;
import io.stagecraft.fixtures.DealDomain;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jspecify.annotations.Nullable;

@Domain(DealDomain.class)
@Domain(DomainContext.Global.class)
class ProcessImpactTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T01:00:00Z");
    private static final SalesProcess OLD = SalesProcesses.consultative();
    private static final SalesProcess STRICT =
            gated(Criterion.of("owned", Labels.of("Somebody owns the deal"), FactQuestion.known(DealFacts.OWNER))
                    .mandatory());

    /** The next version, whose first gate blocks and asks one thing. */
    private static SalesProcess gated(Criterion asked) {
        return OLD.withVersion(2)
                .withEarlyPitches(List.of())
                .withStages(OLD.stages().stream()
                        .map(stage -> stage.equals(OLD.firstStage())
                                ? stage.withGate(StageGate.of(asked).withMode(GateMode.BLOCK))
                                : stage)
                        .toList());
    }

    @Example
    void aStricterGateHoldsTheDealsThatDoNotMeetIt() {
        Opportunity owned = opened("owned", "li");
        Opportunity orphan = opened("orphan", null);
        List<String> told = new ArrayList<>();

        ProcessImpact impact = ProcessImpact.of(
                engine(OLD),
                engine(STRICT),
                ProcessMap.ofEqualIds(OLD, STRICT),
                Stream.of(owned, orphan),
                MONDAY,
                (change, deal) -> told.add(change + " " + deal));

        assertThat(impact.deals()).isEqualTo(2);
        assertThat(impact.count(ProcessImpact.Change.NEWLY_HELD)).isEqualTo(1);
        assertThat(impact.examples(ProcessImpact.Change.NEWLY_HELD)).containsExactly("orphan");
        assertThat(told).containsExactly("NEWLY_HELD orphan");
        Opportunity elsewhere = Opportunity.imported("elsewhere", STRICT, "PREPARATION", MONDAY);
        assertThat(impact(OLD, STRICT, ProcessMap.ofEqualIds(OLD, STRICT), Stream.of(elsewhere))
                        .deals())
                .isZero();
    }

    @Example
    void aStatementThatIsAskedNoMoreMovesThePosition() {
        Opportunity shown = opened("shown", "li").record(Evidence.confirmed("conversation-valued", MONDAY));
        ProcessImpact impact = impact(OLD, STRICT, ProcessMap.ofEqualIds(OLD, STRICT), Stream.of(shown));

        assertThat(impact.examples(ProcessImpact.Change.POSITION_CHANGED)).containsExactly("shown");
    }

    @Example
    void inTheLastOpenStageTheNextStepIsTheWin() {
        SalesProcess blocking = OLD.withVersion(2)
                .withStages(OLD.stages().stream()
                        .map(stage -> stage.withGate(stage.gate().withMode(GateMode.BLOCK)))
                        .toList());
        Opportunity committed = Opportunity.imported("committed", OLD, "COMMITMENT", MONDAY);
        ProcessImpact impact = impact(OLD, blocking, ProcessMap.ofEqualIds(OLD, blocking), Stream.of(committed));

        assertThat(impact.examples(ProcessImpact.Change.NEWLY_HELD)).containsExactly("committed");
    }

    @Example
    void aDealThatTheMapDoesNotNameIsNotMappable() {
        ProcessMap none = ProcessMap.ofEqualIds(OLD, STRICT).withStages(Map.of("DISCOVERY", "DISCOVERY"));

        assertThat(impact(OLD, STRICT, none, Stream.of(opened("a", "li"))).examples(ProcessImpact.Change.NOT_MAPPABLE))
                .containsExactly("a");
    }

    @Example
    void onlyTheFirstHundredIdsAreKeptAndAllAreCounted() {
        ProcessImpact impact = impact(
                OLD,
                STRICT,
                ProcessMap.ofEqualIds(OLD, STRICT),
                IntStream.range(0, 250).mapToObj(i -> opened("d" + i, null)));

        assertThat(impact.count(ProcessImpact.Change.NEWLY_HELD)).isEqualTo(250);
        assertThat(impact.examples(ProcessImpact.Change.NEWLY_HELD))
                .hasSize(100)
                .first()
                .isEqualTo("d0");
    }

    @Example
    void aGateThatAsksForTheCustomerHoldsTwoThirdsOfThePublicBook() {
        SalesProcess known = CrmBook.PROCESS
                .withVersion(2)
                .withStages(CrmBook.PROCESS.stages().stream()
                        .map(stage -> stage.withGate(StageGate.of(Criterion.of(
                                                "customer of " + stage.id(),
                                                Labels.of("The customer is known"),
                                                FactQuestion.known(DealFacts.CUSTOMER))
                                        .mandatory())
                                .withMode(GateMode.BLOCK)))
                        .toList());

        ProcessImpact impact = ProcessImpact.of(
                engine(CrmBook.PROCESS),
                engine(known),
                ProcessMap.ofEqualIds(CrmBook.PROCESS, known),
                CrmBook.deals().stream(),
                CrmBook.AS_OF);

        assertThat(impact.deals()).isEqualTo(2_089);
        assertThat(impact.count(ProcessImpact.Change.NEWLY_HELD)).isEqualTo(1_425);
        assertThat(impact.count(ProcessImpact.Change.RELEASED)).isZero();
        assertThat(impact.count(ProcessImpact.Change.NOT_MAPPABLE)).isZero();
    }

    @Property(tries = 100)
    void theSameDefinitionUnderAnotherVersionChangesNothing(@ForAll Opportunity deal) {
        SalesProcess process = DealDomain.processOf(deal);
        SalesProcess next = process.withVersion(2);

        ProcessImpact impact = impact(process, next, ProcessMap.ofEqualIds(process, next), Stream.of(deal));

        assertThat(impact.counts().values()).containsOnly(0L);
    }

    @Property(tries = 100)
    void dealsHeldByAChangeAreReleasedByItsReversal(@ForAll Opportunity deal) {
        SalesProcess process = DealDomain.processOf(deal);
        SalesProcess open = process.withVersion(2)
                .withStages(process.stages().stream()
                        .map(stage -> stage.withGate(stage.gate().withMode(GateMode.BLOCK)))
                        .toList());
        ProcessImpact there = impact(process, open, ProcessMap.ofEqualIds(process, open), Stream.of(deal));
        Instant at = deal.latestEventAt();
        Opportunity migrated = io.stagecraft.core.opportunity.Migration.of(
                        ProcessMap.ofEqualIds(process, open), process, open)
                .migrate(deal, at);
        ProcessImpact back = ProcessImpact.of(
                engine(open), engine(process), ProcessMap.ofEqualIds(open, process), Stream.of(migrated), at);

        assertThat(back.count(ProcessImpact.Change.RELEASED)).isEqualTo(there.count(ProcessImpact.Change.NEWLY_HELD));
    }

    private static ProcessImpact impact(
            SalesProcess before, SalesProcess after, ProcessMap map, Stream<Opportunity> deals) {
        return ProcessImpact.of(engine(before), engine(after), map, deals, MONDAY.plusSeconds(400L * 86_400));
    }

    private static StageEngine engine(SalesProcess process) {
        return StageEngine.of(process, ZoneOffset.UTC);
    }

    private static Opportunity opened(String id, @Nullable String owner) {
        return Opportunity.open(
                Opened.into(OLD)
                        .id(id)
                        .at(MONDAY)
                        .owner(java.util.Optional.ofNullable(owner))
                        .build(),
                OLD);
    }
}
