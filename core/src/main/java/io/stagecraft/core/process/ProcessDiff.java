// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.process;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.stagecraft.core.measure.Labels;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The differences between two processes, such as version 3 and version 4 of one.
 *
 * <pre>{@code
 * ProcessDiff.between(version3, version4).forEach(System.out::println);
 * // stages[DISCOVERY].gate.threshold: 4/5 -> 9/10
 * }</pre>
 */
public final class ProcessDiff {
    private final Map<String, String> facts = new LinkedHashMap<>();

    private ProcessDiff() {}

    /**
     * Returns every difference, in the order of the processes: first what the earlier one has, then what is new. Parts
     * are matched by id, so that a stage that moves is a change of order and not of every stage. Empty exactly if the
     * processes are equal.
     */
    public static List<ProcessChange> between(SalesProcess before, SalesProcess after) {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        Map<String, String> old = facts(before);
        Map<String, String> fresh = facts(after);
        Set<String> paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(fresh.keySet());
        ImmutableList.Builder<ProcessChange> changes = ImmutableList.builder();
        for (String path : paths) {
            Optional<String> was = Optional.ofNullable(old.get(path));
            Optional<String> is = Optional.ofNullable(fresh.get(path));
            if (!was.equals(is)) {
                changes.add(ProcessChange.of(path, was, is));
            }
        }
        return changes.build();
    }

    /** Returns SHA-256 over all that is compared, in hexadecimal. */
    static String digest(SalesProcess process) {
        Hasher hasher = Hashing.sha256().newHasher();
        new TreeMap<>(facts(process))
                .forEach((path, value) -> hasher.putInt(path.length())
                        .putUnencodedChars(path)
                        .putInt(value.length())
                        .putUnencodedChars(value));
        return hasher.hash().toString();
    }

    private static Map<String, String> facts(SalesProcess process) {
        ProcessDiff diff = new ProcessDiff();
        diff.process(process);
        return diff.facts;
    }

    private void process(SalesProcess process) {
        fact("id", process.id());
        fact("version", process.version());
        labels("labels", process.labels());
        order("buyingStages", process.buyingStages(), BuyingStage::id);
        process.buyingStages().forEach(each -> labels("buyingStages[" + each.id() + "].labels", each.labels()));
        order("stages", process.stages(), SellingStage::id);
        process.stages().forEach(each -> stage("stages[" + each.id() + "].", each));
        list("winStages", process.winStages());
        list("afterWinStages", process.afterWinStages());
        process.closedWonStage().ifPresent(id -> fact("closedWonStage", id));
        list("winStatements", process.winStatements());
        process.winGate().ifPresent(gate -> gate("winGate.", gate));
        transitions("transitions.", process.transitions());
        order("earlyPitches", process.earlyPitches(), EarlyPitch::id);
        process.earlyPitches()
                .forEach(each ->
                        fact("earlyPitches[" + each.id() + "]", each.statement() + " from " + each.fromStage()));
        order("expectations", process.expectations(), CustomerExpectation::id);
        process.expectations().forEach(each -> labels("expectations[" + each.id() + "].labels", each.labels()));
        process.probabilityBasis().ifPresent(basis -> fact("probabilityBasis", basis));
    }

    private void stage(String path, SellingStage stage) {
        labels(path + "labels", stage.labels());
        list(path + "buyingStages", stage.buyingStages());
        order(path + "tasks", stage.tasks(), StageTask::id);
        stage.tasks().forEach(task -> labels(path + "tasks[" + task.id() + "].labels", task.labels()));
        stage.activity().ifPresent(activity -> labels(path + "activity", activity));
        gate(path + "gate.", stage.gate());
        stage.entryGate().ifPresent(gate -> gate(path + "entryGate.", gate));
        if (stage.isSkippable()) {
            fact(path + "isSkippable", true);
        }
        stage.openDealLimit().ifPresent(limit -> fact(path + "openDealLimit", limit));
        stage.winProbability().ifPresent(probability -> fact(path + "winProbability", probability));
        fact(path + "forecastCategory", stage.forecastCategory());
        stage.stallDays().ifPresent(days -> fact(path + "stallDays", days));
    }

    private void gate(String path, StageGate gate) {
        fact(path + "mode", gate.mode());
        fact(path + "threshold", gate.threshold());
        order(path + "overrideRoles", gate.overrideRoles(), Role::id);
        gate.overrideRoles().forEach(each -> labels(path + "overrideRoles[" + each.id() + "].labels", each.labels()));
        order(path + "criteria", gate.criteria(), Criterion::id);
        gate.criteria().forEach(each -> criterion(path + "criteria[" + each.id() + "].", each));
    }

    private void question(String path, FactQuestion question) {
        fact(path + "fact", question.fact());
        fact(path + "test", question.test());
        question.bound().ifPresent(bound -> fact(path + "bound", bound));
        list(path + "names", question.names());
    }

    private void criterion(String path, Criterion criterion) {
        labels(path + "statement", criterion.statement());
        fact(path + "weight", criterion.weight().toPlainString());
        fact(path + "isMandatory", criterion.isMandatory());
        fact(path + "isDenialBlocking", criterion.isDenialBlocking());
        criterion.question().ifPresent(each -> question(path + "question.", each));
        criterion.condition().ifPresent(each -> question(path + "condition.", each));
        order(path + "parts", criterion.parts(), Criterion::id);
        criterion.parts().forEach(part -> criterion(path + "parts[" + part.id() + "].", part));
    }

    private void transitions(String path, TransitionRules rules) {
        for (MoveKind kind : MoveKind.values()) {
            fact(path + kind.name().toLowerCase(Locale.ROOT), rules.of(kind));
        }
        order(path + "overrides", rules.overrides(), each -> each.from() + " to " + each.to());
        for (TransitionOverride each : rules.overrides()) {
            String place = path + "overrides[" + each.from() + " to " + each.to() + "].";
            fact(place + "permission", each.permission());
            list(place + "evidence", each.evidence());
            each.because().ifPresent(because -> labels(place + "because", because));
        }
    }

    private void labels(String path, Labels labels) {
        fact(path + ".defaultLanguage", labels.defaultLanguage());
        labels.texts().forEach((language, text) -> fact(path + "." + language, text));
    }

    private <T> void order(String path, List<T> parts, Function<? super T, String> id) {
        list(path, parts.stream().map(id).toList());
    }

    private void list(String path, List<String> ids) {
        if (!ids.isEmpty()) {
            fact(path, ids.stream().collect(Collectors.joining(", ")));
        }
    }

    private void fact(String path, Object value) {
        facts.put(path, value.toString());
    }
}
