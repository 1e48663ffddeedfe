// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.benchmarks;

import com.alibaba.cola.statemachine.StateMachine;
import com.alibaba.cola.statemachine.builder.StateMachineBuilder;
import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;
import io.stagecraft.core.engine.StageEngine;
import io.stagecraft.core.engine.StageReview;
import io.stagecraft.core.opportunity.Evidence;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SalesProcesses;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/**
 * Measures how long it takes in a fresh JVM from the first line of {@code main} to the first answer, classes read from the class path:
 * the review of a deal, one transition of COLA, one rule of Drools. Each is started many times. A busy machine stretches the clock,
 * so that the time of the processor is printed too: that of the main thread, and that of the whole JVM, its start and its compilers
 * included.
 */
public final class ColdStart {
    private static final int STARTS = 15;

    private ColdStart() {}

    /**
     * Starts what is named, or without arguments prints the table.
     *
     * @param arguments what a JVM that was started for it shall answer
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            long cpuAtStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long start = System.nanoTime();
            Object answer = answer(arguments[0]);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            long ofMain = TimeUnit.NANOSECONDS.toMillis(
                    ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuAtStart);
            System.out.println(millis + " " + ofMain + " " + cpuMillis() + " "
                    + answer.toString().length());
            return;
        }
        System.out.println(
                "| first answer | fastest | median | least time of the main thread | least of the whole JVM |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (String what : List.of("nothing", "review", "review in words", "COLA", "Drools")) {
            List<Long> times = new ArrayList<>();
            List<Long> ofMain = new ArrayList<>();
            List<Long> ofAll = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                String[] said = started(what).split(" ", 4);
                times.add(Long.valueOf(said[0]));
                ofMain.add(Long.valueOf(said[1]));
                ofAll.add(Long.valueOf(said[2]));
            }
            Collections.sort(times);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d ms | %d ms | %d ms | %d ms |%n",
                    what,
                    times.get(0),
                    times.get(STARTS / 2),
                    Collections.min(ofMain),
                    Collections.min(ofAll));
        }
    }

    /** Returns the time of all threads of this JVM since it was started. */
    private static long cpuMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private static String started(String what) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        ManagementFactory.getRuntimeMXBean().getClassPath(),
                        ColdStart.class.getName(),
                        what)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream output = process.getInputStream()) {
            List<String> lines = new String(output.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            process.waitFor();
            return lines.get(lines.size() - 1);
        }
    }

    private static Object answer(String what) {
        return switch (what) {
            case "review" -> review().alignment();
            case "review in words" -> review().explanation().summarize();
            case "COLA" -> cola();
            case "Drools" -> drools();
            default -> what;
        };
    }

    private static StageReview review() {
        SalesProcess process = SalesProcesses.consultative();
        Instant monday = Instant.parse("2026-01-05T09:00:00Z");
        Instant friday = Instant.parse("2026-01-09T09:00:00Z");
        Opportunity deal = Opportunity.imported(
                        "A-1", process, process.stages().get(1).id(), monday)
                .record(Evidence.confirmed(process.statements().id(0), monday));
        return StageEngine.of(process, ZoneOffset.UTC).review(deal, friday);
    }

    private static Object cola() {
        StateMachineBuilder<Integer, String, String> builder = StateMachineBuilderFactory.create();
        for (int stage = 0; stage < 6; stage++) {
            builder.externalTransition()
                    .from(stage)
                    .to(stage + 1)
                    .on("advance")
                    .when(deal -> !deal.isEmpty())
                    .perform((from, to, event, deal) -> {});
        }
        StateMachine<Integer, String, String> machine = builder.build("deals");
        return machine.fireEvent(1, "advance", "A-1");
    }

    private static Object drools() {
        String rule =
                "import java.util.List; rule \"advance\" when $l : List(size == 0) then $l.add(\"advanced\"); end";
        KieSession session =
                new KieHelper().addContent(rule, ResourceType.DRL).build().newKieSession();
        List<String> said = new ArrayList<>();
        session.insert(said);
        session.fireAllRules();
        session.dispose();
        return said;
    }
}
