// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Reads and writes the values of Stagecraft with Jackson 3; start at {@link io.stagecraft.jackson3.StagecraftModule}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.jackson3;

import org.jspecify.annotations.NullMarked;
