// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Reads and writes the values of Stagecraft with Jackson 2; start at {@link io.stagecraft.jackson2.StagecraftModule}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.jackson2;

import org.jspecify.annotations.NullMarked;
