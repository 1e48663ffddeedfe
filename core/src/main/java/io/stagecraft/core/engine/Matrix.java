// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import static java.util.Objects.requireNonNull;

import io.stagecraft.core.measure.Labels;
import io.stagecraft.core.message.Argument;
import io.stagecraft.core.message.Message;
import io.stagecraft.core.opportunity.Opportunity;
import io.stagecraft.core.process.GateMode;
import io.stagecraft.core.process.MoveKind;
import io.stagecraft.core.process.MovePermission;
import io.stagecraft.core.process.SalesProcess;
import io.stagecraft.core.process.SellingStage;
import io.stagecraft.core.process.TransitionOverride;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of a process for the move from each stage to each other, by position. */
final class Matrix {
    private final SalesProcess process;
    private final String processId;
    private final int processVersion;
    private final int openStageCount;
    private final String[] ids;
    private final Map<MoveKind, MovePermission> permissions;
    private final List<List<TransitionOverride>> overrides = new ArrayList<>(); // by the stage they leave
    private final GateMode[] modes;
    private final boolean[] isWinStage;
    private final int closedWonStage;
    private final boolean[] isFreeStep;

    Matrix(SalesProcess process) {
        this.process = process;
        processId = process.id();
        processVersion = process.version();
        openStageCount = process.openStageCount();
        int count = process.stages().size();
        ids = new String[count];
        modes = new GateMode[count];
        for (SellingStage stage : process.stages()) {
            ids[overrides.size()] = stage.id();
            modes[overrides.size()] = stage.gate().mode();
            overrides.add(new ArrayList<>());
        }
        isWinStage = new boolean[count];
        for (String stage : process.winStages()) {
            isWinStage[process.indexOf(stage)] = true;
        }
        closedWonStage = process.closedWonStage().map(process::indexOf).orElse(-1);
        permissions = new EnumMap<>(MoveKind.class);
        for (MoveKind kind : MoveKind.values()) {
            permissions.put(kind, process.transitions().of(kind));
        }
        for (TransitionOverride each : process.transitions().overrides()) {
            overrides.get(process.indexOf(each.from())).add(each);
        }
        isFreeStep = new boolean[openStageCount];
        for (int from = 0; from + 1 < openStageCount; from++) {
            isFreeStep[from] = process.gates().exit(from).isPlain()
                    && isFreelyEntered(from + 1)
                    && permission(from, from + 1) == MovePermission.ALLOWED;
        }
    }

    private boolean isFreelyEntered(int stage) {
        return !process.gates().entry(stage).asks()
                && process.stages().get(stage).openDealLimit().isEmpty();
    }

    /** Returns whether a step leads from an open stage to the next and asks for nothing but the statements of its gate. */
    boolean isFreeStep(int from, int to) {
        return to == from + 1 && from < openStageCount && isFreeStep[from];
    }

    /** Returns the position of a stage, or -1; stages of deals are mostly the very strings of the process. */
    @SuppressWarnings("ReferenceEquality")
    int indexOf(String stage) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == stage) {
                return i;
            }
        }
        return process.indexOf(stage);
    }

    boolean isProcessOf(Opportunity deal) {
        requireNonNull(deal, "deal");
        return deal.processVersion() == processVersion && deal.processId().equals(processId);
    }

    int openStageCount() {
        return openStageCount;
    }

    String id(int stage) {
        return ids[stage];
    }

    MovePermission permission(int from, int to) {
        TransitionOverride override = override(from, to);
        return override == null ? requireNonNull(permissions.get(process.kind(from, to))) : override.permission();
    }

    private @Nullable TransitionOverride override(int from, int to) {
        for (TransitionOverride each : overrides.get(from)) {
            if (each.to().equals(ids[to])) {
                return each;
            }
        }
        return null;
    }

    List<String> evidence(int from, int to) {
        TransitionOverride override = override(from, to);
        return override == null ? List.of() : override.evidence();
    }

    /** Returns why the process asks it, as an argument that says nothing where there is no reason. */
    Argument because(int from, int to) {
        return Argument.of(Optional.ofNullable(override(from, to)).flatMap(TransitionOverride::because).stream()
                .map(reason -> Argument.of(Message.of("rule.because").with("reason", reason)))
                .toList());
    }

    Labels labels(int stage) {
        return process.stages().get(stage).labels();
    }

    GateMode gateMode(int stage) {
        return modes[stage];
    }

    boolean isWinStage(int stage) {
        return isWinStage[stage];
    }

    int closedWonStage() {
        return closedWonStage;
    }
}
