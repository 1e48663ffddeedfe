package io.stagecraft.core.process;

import io.stagecraft.core.measure.Decimals;
import io.stagecraft.core.measure.Ratio;
import io.stagecraft.core.problem.Problems;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds everything that does not hold together in a process. */
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
        problems.require(!process.id().isBlank(), "id.blank", "id", "must not be blank");
        problems.require(process.version() >= 1, "version.range", "version", "must be at least 1", process.version());
        problems.require(!process.stages().isEmpty(), "stages.empty", "stages", "must have at least one stage");
        for (int i = 0; i < process.stages().size(); i++) {
            stages.putIfAbsent(process.stages().get(i).id(), i);
        }
        ids("buyingStages", process.buyingStages(), BuyingStage::id);
        ids("stages", process.stages(), SellingStage::id);
        ids("earlyPitches", process.earlyPitches(), EarlyPitch::id);
        ids("expectations", process.expectations(), CustomerExpectation::id);
        ids(
                "tasks",
                process.stages().stream()
                        .flatMap(stage -> stage.tasks().stream())
                        .toList(),
                StageTask::id);
        for (int i = 0; i < process.stages().size(); i++) {
            stage("stages[" + i + "]", process.stages().get(i));
        }
        winning();
        transitions();
        earlyPitches();
        return problems;
    }

    private <T> void ids(String path, List<T> parts, Function<? super T, String> id) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            String each = id.apply(parts.get(i));
            String place = path + "[" + i + "].id";
            problems.require(!each.isBlank(), "id.blank", place, "must not be blank");
            problems.require(seen.add(each), "id.duplicate", place, "must occur once", each);
        }
    }

    private void stage(String path, SellingStage stage) {
        boolean isAfterWin = process.afterWinStages().contains(stage.id());
        Set<String> mapped = new HashSet<>();
        for (int i = 0; i < stage.buyingStages().size(); i++) {
            String buying = stage.buyingStages().get(i);
            String place = path + ".buyingStages[" + i + "]";
            problems.require(
                    process.buyingStage(buying).isPresent(),
                    "buying-stage.unknown",
                    place,
                    "must be the id of a buying stage",
                    buying);
            problems.require(mapped.add(buying), "buying-stage.duplicate", place, "must occur once", buying);
        }
        stage.winProbability()
                .ifPresent(probability -> problems.require(
                        probability.value() < 1,
                        "win-probability.certain",
                        path + ".winProbability",
                        "must be below 1, because no open deal is certain,",
                        probability));
        problems.require(
                !isAfterWin || stage.winProbability().isEmpty(),
                "win-probability.after-win",
                path + ".winProbability",
                "must be empty after the win");
        problems.require(
                isAfterWin == (stage.forecastCategory() == ForecastCategory.CLOSED),
                "forecast-category.closed",
                path + ".forecastCategory",
                isAfterWin ? "must be CLOSED after the win" : "must not be CLOSED before the win",
                isAfterWin ? stage.forecastCategory() : "");
        problems.require(
                stage.stallDays().orElse(1) >= 1,
                "stall-days.range",
                path + ".stallDays",
                "must be at least 1",
                stage.stallDays().orElse(1));
        Ratio threshold = stage.gate().threshold();
        problems.require(
                threshold.signum() > 0 && Ratio.one().isAtLeast(threshold),
                "gate.threshold",
                path + ".gate.threshold",
                "must be above 0 and at most 1",
                threshold);
        for (int i = 0; i < stage.gate().criteria().size(); i++) {
            criterion(
                    path + ".gate.criteria[" + i + "]", stage.gate().criteria().get(i), false);
        }
    }

    private void criterion(String path, Criterion criterion, boolean isPart) {
        problems.require(!criterion.id().isBlank(), "id.blank", path + ".id", "must not be blank");
        problems.require(
                statements.add(criterion.id()), "id.duplicate", path + ".id", "must occur once", criterion.id());
        BigDecimal weight = criterion.weight();
        problems.require(
                weight.signum() > 0
                        && weight.compareTo(LARGEST_WEIGHT) <= 0
                        && Decimals.normal(weight).scale() <= FINEST_WEIGHT,
                "criterion.weight",
                path + ".weight",
                "must be above 0, at most 1000000000 and of at most 6 decimals",
                weight);
        if (criterion.isComposite()) {
            problems.require(!isPart, "criterion.nested", path, "must not be composite inside a composite");
            problems.require(
                    weight.compareTo(BigDecimal.ONE) == 0 && !criterion.isMandatory() && !criterion.denialHolds(),
                    "criterion.composite",
                    path,
                    "must leave weight, mandatory and whether a denial holds to its parts");
            for (int i = 0; i < criterion.parts().size(); i++) {
                criterion(path + ".parts[" + i + "]", criterion.parts().get(i), true);
            }
        }
    }

    private void winning() {
        problems.require(
                !process.winStages().isEmpty(), "win-stages.empty", "winStages", "must name at least one stage");
        Set<String> afterWin = new HashSet<>(process.afterWinStages());
        for (int i = 0; i < process.winStages().size(); i++) {
            String id = process.winStages().get(i);
            knownStage("winStages[" + i + "]", id);
            problems.require(
                    !afterWin.contains(id),
                    "win-stages.after-win",
                    "winStages[" + i + "]",
                    "must be open to a deal that is not won",
                    id);
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
                        "after-win.order",
                        path,
                        "must be among the last stages, in their order",
                        id);
            }
        }
        problems.require(
                process.stages().isEmpty() || afterWin.size() < process.stages().size(),
                "after-win.all",
                "afterWinStages",
                "must leave a stage to deals that are not won");
        process.closedWonStage()
                .ifPresent(id -> problems.require(
                        afterWin.contains(id),
                        "closed-won.unknown",
                        "closedWonStage",
                        "must be a stage after the win",
                        id));
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
            problems.require(!each.from().equals(each.to()), "override.loop", path, "must join two stages", move);
            problems.require(
                    seen.add(List.of(each.from(), each.to())), "override.duplicate", path, "must occur once", move);
            problems.require(
                    each.evidence().isEmpty() || each.permission() == MovePermission.NEEDS_EVIDENCE,
                    "override.evidence",
                    path + ".evidence",
                    "must be empty unless evidence is needed",
                    each.evidence());
            for (int k = 0; k < each.evidence().size(); k++) {
                knownStatement(path + ".evidence[" + k + "]", each.evidence().get(k));
            }
            problems.require(
                    each.permission() != MovePermission.NEEDS_EVIDENCE
                            || !each.evidence().isEmpty()
                            || stages.getOrDefault(each.from(), 0) < stages.getOrDefault(each.to(), 0),
                    "override.backward-evidence",
                    path + ".evidence",
                    "must name statements for a move back, which passes no gate");
        }
    }

    private void passesNoGate(String kind, MovePermission permission) {
        problems.require(
                permission != MovePermission.NEEDS_EVIDENCE,
                "transition.evidence",
                "transitions." + kind,
                "must not need evidence, because it passes no gate");
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
            problems.require(seen.add(ids.get(i)), "id.duplicate", path + "[" + i + "]", "must occur once", ids.get(i));
        }
    }

    private boolean knownStage(String path, String id) {
        boolean isKnown = stages.containsKey(id);
        problems.require(isKnown, "stage.unknown", path, "must be the id of a stage", id);
        return isKnown;
    }

    private void knownStatement(String path, String id) {
        problems.require(
                process.stages().stream()
                        .flatMap(stage -> stage.gate().statements().stream())
                        .anyMatch(statement -> statement.id().equals(id)),
                "statement.unknown",
                path,
                "must be the id of a plain statement of a gate",
                id);
    }
}
