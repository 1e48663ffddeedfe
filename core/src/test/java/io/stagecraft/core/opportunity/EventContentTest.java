// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.process.Fact;
import io.stagecraft.core.recording.Recording;
import io.stagecraft.core.terms.BusinessKind;
import io.stagecraft.core.terms.ClosePlanStep;
import io.stagecraft.core.terms.LineItem;
import io.stagecraft.fixtures.DealDomain;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The literal texts and digests are promises to stored deals: a version that changes one no longer knows redacted events. */
class EventContentTest {
    private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");

    @Test
    void whatIsAbsentOrAsByDefaultLeavesNoLine() {
        assertThat(EventContent.of(PutOnHold.builder().at(AT).build())).hasToString("""
                PutOnHold
                2:at=20:2026-01-05T01:00:00Z
                """);
        assertThat(EventContent.of(Approved.of(AT, "director", "wang"))).hasToString("""
                Approved
                2:at=20:2026-01-05T01:00:00Z
                2:by=4:wang
                4:role=8:director
                """);
        assertThat(EventContent.of(LineItemsSet.of(AT, List.of(LineItem.of("cutter", 2, Money.parse("CNY 1000.00"))))))
                .hasToString("""
                LineItemsSet
                2:at=20:2026-01-05T01:00:00Z
                13:items.0.price=11:CNY 1000.00
                15:items.0.product=6:cutter
                16:items.0.quantity=1:2
                """);
    }

    @Test
    void everyAttributeHasItsLine() {
        Opened opened = Opened.builder()
                .at(AT)
                .id("A-1")
                .processId("direct")
                .processVersion(3)
                .stage("TALK")
                .customerId("c-17")
                .amount(Money.parse("CNY 4000.00"))
                .kind(BusinessKind.RENEWAL)
                .contractTermMonths(12)
                .build();

        assertThat(EventContent.of(opened)).hasToString("""
                Opened
                6:amount=11:CNY 4000.00
                2:at=20:2026-01-05T01:00:00Z
                18:contractTermMonths=2:12
                10:customerId=4:c-17
                2:id=3:A-1
                4:kind=7:RENEWAL
                9:processId=6:direct
                14:processVersion=1:3
                5:stage=4:TALK
                """);
        assertThat(EventContent.digest(opened))
                .isEqualTo("a2d4d27442bc1046f7a620a6447f4a01f74e8da1ad0a0bda2aae05170ffbf00d");
        assertThat(EventContent.digest(LineItemsSet.of(
                        AT,
                        List.of(LineItem.of("cutter", 2, Money.parse("CNY 1000.00"))
                                .withDiscount(Ratio.ofPercent(10))))))
                .isEqualTo("3d9b4987300c4bce9ca82b0a48ebe0311268a88de42a5e2bc7ab4a09152c080d");
        assertThat(EventContent.digest(FactRecorded.of(AT, "sites", Fact.of(new BigDecimal("12.50")))))
                .isEqualTo("d4485c6613b38fdf9096c9badbbdc0a8cd8db2829a64fa2949aabf7dd6a1f1d3");
    }

    @Test
    void aListNumbersItsEntriesAndAMapNamesThem() {
        ClosePlanStep step = ClosePlanStep.of("legal", "Contract checked", LocalDate.of(2026, 2, 1), "li");
        assertThat(EventContent.of(ClosePlanSet.of(AT, List.of(step)))).hasToString("""
                ClosePlanSet
                2:at=20:2026-01-05T01:00:00Z
                11:steps.0.due=10:2026-02-01
                10:steps.0.id=5:legal
                14:steps.0.owedBy=2:li
                12:steps.0.step=16:Contract checked
                """);
        assertThat(EventContent.of(Migrated.builder()
                        .at(AT)
                        .fromProcess("crm")
                        .fromVersion(1)
                        .toProcess("crm")
                        .toVersion(2)
                        .fromStage("DEMO")
                        .toStage("SHOW")
                        .putStages("DEMO", "SHOW")
                        .putStatements("seen", "shown")
                        .build()))
                .hasToString("""
                Migrated
                2:at=20:2026-01-05T01:00:00Z
                11:fromProcess=3:crm
                9:fromStage=4:DEMO
                11:fromVersion=1:1
                11:stages.DEMO=4:SHOW
                15:statements.seen=5:shown
                9:toProcess=3:crm
                7:toStage=4:SHOW
                9:toVersion=1:2
                """);
    }

    @Test
    void whoRecordedAnEventIsNoPartOfItsContent() {
        PutOnHold hold = PutOnHold.of(AT, "budget freeze");

        assertThat(EventContent.digest(hold.withRecording(Recording.of(AT)))).isEqualTo(EventContent.digest(hold));
    }

    @Property(tries = 200)
    @Domain(DealDomain.class)
    void twoEventsHaveOneDigestExactlyIfTheySayTheSame(@ForAll Opportunity one, @ForAll Opportunity other) {
        Recording any = Recording.of(Instant.parse("2100-01-01T00:00:00Z"));
        for (DealEvent event : one.events()) {
            for (DealEvent further : other.events()) {
                assertThat(EventContent.digest(event).equals(EventContent.digest(further)))
                        .isEqualTo(event.withRecording(any).equals(further.withRecording(any)));
            }
        }
    }
}
