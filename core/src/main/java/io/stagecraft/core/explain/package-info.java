// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Explanations of computed values; start at {@link io.stagecraft.core.explain.Explanation}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.core.explain;

import org.jspecify.annotations.NullMarked;
