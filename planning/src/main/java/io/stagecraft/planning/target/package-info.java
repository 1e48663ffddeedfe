// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Targets: their levels, the SMART check, and the estimates they are set from.
 *
 * <p>Entry points: {@link io.stagecraft.planning.target.Target}, {@link io.stagecraft.planning.target.SmartCheck} and
 * {@link io.stagecraft.planning.target.TargetSetting}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.planning.target;

import org.jspecify.annotations.NullMarked;
