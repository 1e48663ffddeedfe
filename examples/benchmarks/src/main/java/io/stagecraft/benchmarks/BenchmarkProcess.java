// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opened;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.Criterion;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.process.StageGate;
import java.time.Duration;
import java.time.Instant;

/** Seven stages; each of the first six ends with a gate that blocks and asks for three statements, the first mandatory. */
final class BenchmarkProcess {
    static final int GATES = 6;
    static final int ASKED = 3;
    static final SalesProcess PROCESS = process();
    static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    static final Instant LATER = START.plus(Duration.ofDays(30));

    private BenchmarkProcess() {}

    private static SalesProcess process() {
        SalesProcess.Builder process = SalesProcess.builder();
        process.id("benchmark").labels(Labels.of("Benchmark")).addWinStages("stage-6");
        for (int stage = 0; stage <= GATES; stage++) {
            StageGate.Builder gate = StageGate.builder();
            gate.mode(GateMode.BLOCK);
            for (int i = 0; stage < GATES && i < ASKED; i++) {
                gate.addCriteria(Criterion.of(statement(stage, i), Labels.of("A statement"))
                        .withIsMandatory(i == 0));
            }
            process.addStages(SellingStage.builder()
                    .id("stage-" + stage)
                    .labels(Labels.of("Stage " + stage))
                    .gate(gate.build())
                    .build());
        }
        return process.build();
    }

    static String statement(int stage, int i) {
        return "statement-" + (stage * ASKED + i);
    }

    /** Returns a deal that has just begun. */
    static Opportunity opened() {
        return Opportunity.open(
                Opened.into(PROCESS)
                        .id("A-1")
                        .customerId("customer-1")
                        .at(START)
                        .build(),
                PROCESS);
    }

    /** Returns evidence that opens five of the six gates: everything is confirmed but the last statement. */
    static Evidence evidence(int number, Instant at) {
        String statement = PROCESS.statements().id(number);
        return number == GATES * ASKED - 1 ? Evidence.denied(statement, at) : Evidence.confirmed(statement, at);
    }
}
