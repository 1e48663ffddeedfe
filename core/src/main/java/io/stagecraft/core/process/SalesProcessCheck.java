// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import io.stagecraft.core.check.Decimals;
import io.stagecraft.core.measure.Named;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.problem.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a process as a whole. */
final class SalesProcessCheck {
    /**
     * Weights are compared as whole numbers of a common unit; this keeps every product with a threshold in 128 bits.
     */
    private static final BigDecimal LARGEST_WEIGHT = BigDecimal.valueOf(1_000_000_000L);

    private static final int FINEST_WEIGHT = 6;

    private final SalesProcess process;
    private final Problems problems;
    private final Map<String, Integer> stages = new HashMap<>();
    private final Set<String> statements = new HashSet<>();

    SalesProcessCheck(SalesProcess process) {
        this.process = process;
        this.problems = Problems.of("sales process " + process.name());
    }

    Problems problems() {
        problems.requireId("id", process.id());
        problems.require(
                process.version() >= 1, "version", Message.of("version.range").with("value", process.version()));
        problems.require(!process.stages().isEmpty(), "stages", Message.of("stages.empty"));
        for (int i = 0; i < process.stages().size(); i++) {
            stages.putIfAbsent(process.stages().get(i).id(), i);
        }
        ids("buyingStages", process.buyingStages());
        ids("stages", process.stages());
        Set<String> pitches = new HashSet<>();
        for (int i = 0; i < process.earlyPitches().size(); i++) {
            id("earlyPitches[" + i + "].id", process.earlyPitches().get(i).id(), pitches);
        }
        ids("expectations", process.expectations());
        List<StageTask> tasks = new ArrayList<>();
        for (SellingStage stage : process.stages()) {
            tasks.addAll(stage.tasks());
        }
        ids("tasks", tasks);
        for (int i = 0; i < process.stages().size(); i++) {
            stage("stages[" + i + "]", process.stages().get(i));
        }
        gateIfPresent("winGate", process.winGate());
        winning();
        transitions();
        earlyPitches();
        return problems;
    }

    private void ids(String path, List<? extends Named> parts) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            id(path + "[" + i + "].id", parts.get(i).id(), seen);
        }
    }

    private void id(String path, String id, Set<String> seen) {
        problems.requireId(path, id);
        problems.require(seen.add(id), path, Message.of("id.duplicate").with("value", id));
    }

    private void stage(String path, SellingStage stage) {
        boolean isAfterWin = process.afterWinStages().contains(stage.id());
        buyingStages(path, stage);
        if (stage.winProbability().isPresent()) {
            double probability = stage.winProbability().get().value();
            problems.require(
                    probability < 1,
                    path + ".winProbability",
                    Message.of("win-probability.certain").with("value", BigDecimal.valueOf(probability)));
        }
        problems.require(
                !isAfterWin || stage.winProbability().isEmpty(),
                path + ".winProbability",
                Message.of("win-probability.after-win"));
        problems.require(
                isAfterWin == (stage.forecastCategory() == ForecastCategory.CLOSED),
                path + ".forecastCategory",
                isAfterWin
                        ? Message.of("forecast-category.not-closed")
                                .with("value", stage.forecastCategory().labels())
                        : Message.of("forecast-category.closed"));
        problems.require(
                stage.stallDays().orElse(1) >= 1,
                path + ".stallDays",
                Message.of("stall-days.range").with("value", stage.stallDays().orElse(1)));
        problems.require(
                stage.openDealLimit().orElse(1) >= 1,
                path + ".openDealLimit",
                Message.of("open-deal-limit.range")
                        .with("value", stage.openDealLimit().orElse(1)));
        gate(path + ".gate", stage.gate());
        gateIfPresent(path + ".entryGate", stage.entryGate());
    }

    private void gateIfPresent(String path, Optional<StageGate> gate) {
        if (gate.isPresent()) {
            gate(path, gate.get());
        }
    }

    private void buyingStages(String path, SellingStage stage) {
        Set<String> mapped = new HashSet<>();
        for (int i = 0; i < stage.buyingStages().size(); i++) {
            String buying = stage.buyingStages().get(i);
            String place = path + ".buyingStages[" + i + "]";
            problems.require(
                    process.buyingStage(buying).isPresent(),
                    place,
                    Message.of("buying-stage.unknown").with("value", buying));
            problems.require(
                    mapped.add(buying),
                    place,
                    Message.of("buying-stage.duplicate").with("value", buying));
        }
    }

    private void gate(String path, StageGate gate) {
        Ratio threshold = gate.threshold();
        problems.require(
                threshold.signum() > 0 && Ratio.one().isAtLeast(threshold),
                path + ".threshold",
                Message.of("gate.threshold").with("value", threshold));
        problems.require(
                gate.overrideRoles().isEmpty() || gate.mode() == GateMode.REQUIRE_REASON,
                path + ".overrideRoles",
                Message.of("gate.override-roles"));
        ids(path + ".overrideRoles", gate.overrideRoles());
        for (int i = 0; i < gate.criteria().size(); i++) {
            criterion(path + ".criteria[" + i + "]", gate.criteria().get(i), false);
        }
    }

    private void criterion(String path, Criterion criterion, boolean isPart) {
        problems.requireId(path + ".id", criterion.id());
        problems.require(
                statements.add(criterion.id()),
                path + ".id",
                Message.of("id.duplicate").with("value", criterion.id()));
        BigDecimal weight = criterion.weight();
        problems.require(
                weight.signum() > 0
                        && weight.compareTo(LARGEST_WEIGHT) <= 0
                        && Decimals.normal(weight).scale() <= FINEST_WEIGHT,
                path + ".weight",
                Message.of("criterion.weight").with("value", weight));
        if (criterion.isComposite()) {
            problems.require(!isPart, path, Message.of("criterion.nested"));
            problems.require(
                    weight.compareTo(BigDecimal.ONE) == 0
                            && !criterion.isMandatory()
                            && !criterion.isDenialBlocking()
                            && criterion.question().isEmpty()
                            && criterion.condition().isEmpty(),
                    path,
                    Message.of("criterion.composite"));
            for (int i = 0; i < criterion.parts().size(); i++) {
                criterion(path + ".parts[" + i + "]", criterion.parts().get(i), true);
            }
        }
    }

    private void winning() {
        problems.require(!process.winStages().isEmpty(), "winStages", Message.of("win-stages.empty"));
        Set<String> afterWin = new HashSet<>(process.afterWinStages());
        for (int i = 0; i < process.winStages().size(); i++) {
            String id = process.winStages().get(i);
            knownStage("winStages[" + i + "]", id);
            problems.require(
                    !afterWin.contains(id),
                    "winStages[" + i + "]",
                    Message.of("win-stages.after-win").with("value", id));
        }
        distinct("winStages", process.winStages());
        for (int i = 0; i < process.afterWinStages().size(); i++) {
            String id = process.afterWinStages().get(i);
            String path = "afterWinStages[" + i + "]";
            if (knownStage(path, id)) {
                problems.require(
                        stages.getOrDefault(id, 0)
                                == process.stages().size()
                                        - process.afterWinStages().size()
                                        + i,
                        path,
                        Message.of("after-win.order").with("value", id));
            }
        }
        problems.require(
                process.stages().isEmpty() || afterWin.size() < process.stages().size(),
                "afterWinStages",
                Message.of("after-win.all"));
        if (process.closedWonStage().isPresent()) {
            String id = process.closedWonStage().get();
            problems.require(
                    afterWin.contains(id),
                    "closedWonStage",
                    Message.of("closed-won.unknown").with("value", id));
        }
        for (int i = 0; i < process.winStatements().size(); i++) {
            knownStatement("winStatements[" + i + "]", process.winStatements().get(i));
        }
        distinct("winStatements", process.winStatements());
    }

    private void transitions() {
        List<TransitionOverride> overrides = process.transitions().overrides();
        passesNoGate("previous", process.transitions().previous());
        passesNoGate("jumpBack", process.transitions().jumpBack());
        passesNoGate("reopen", process.transitions().reopen());
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < overrides.size(); i++) {
            TransitionOverride each = overrides.get(i);
            String path = "transitions.overrides[" + i + "]";
            knownStage(path + ".from", each.from());
            knownStage(path + ".to", each.to());
            String move = each.from() + " to " + each.to();
            problems.require(
                    !each.from().equals(each.to()),
                    path,
                    Message.of("override.loop").with("value", move));
            problems.require(
                    seen.add(List.of(each.from(), each.to())),
                    path,
                    Message.of("override.duplicate").with("value", move));
            problems.require(
                    each.evidence().isEmpty() || each.permission() == MovePermission.NEEDS_EVIDENCE,
                    path + ".evidence",
                    Message.of("override.evidence")
                            .with(
                                    "value",
                                    each.evidence().stream().map(Argument::of).toList()));
            for (int k = 0; k < each.evidence().size(); k++) {
                knownStatement(path + ".evidence[" + k + "]", each.evidence().get(k));
            }
            problems.require(
                    each.permission() != MovePermission.NEEDS_EVIDENCE
                            || !each.evidence().isEmpty()
                            || stages.getOrDefault(each.from(), 0) < stages.getOrDefault(each.to(), 0),
                    path + ".evidence",
                    Message.of("override.backward-evidence"));
        }
    }

    private void passesNoGate(String kind, MovePermission permission) {
        problems.require(
                permission != MovePermission.NEEDS_EVIDENCE, "transitions." + kind, Message.of("transition.evidence"));
    }

    private void earlyPitches() {
        for (int i = 0; i < process.earlyPitches().size(); i++) {
            EarlyPitch each = process.earlyPitches().get(i);
            knownStage("earlyPitches[" + i + "].fromStage", each.fromStage());
            knownStatement("earlyPitches[" + i + "].statement", each.statement());
        }
    }

    private void distinct(String path, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            problems.require(
                    seen.add(ids.get(i)),
                    path + "[" + i + "]",
                    Message.of("id.duplicate").with("value", ids.get(i)));
        }
    }

    private boolean knownStage(String path, String id) {
        boolean isKnown = stages.containsKey(id);
        problems.require(isKnown, path, Message.of("stage.unknown").with("value", id));
        return isKnown;
    }

    private void knownStatement(String path, String id) {
        problems.require(
                process.statement(id).isPresent(),
                path,
                Message.of("statement.unknown").with("value", id));
    }
}
