// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core.engine;

import io.stagecraft.core.process.GateRule;
import io.stagecraft.core.process.StageGate;

/**
 * A gate that a move answers for.
 *
 * @param code what codes of its messages begin with: {@code gate} of one that ends a stage, {@code entry} or {@code win-gate}
 * @param stage the stage that it ends or begins, or that the deal is won from
 */
record AskedGate(String code, StageGate gate, GateRule rule, int stage) {}
