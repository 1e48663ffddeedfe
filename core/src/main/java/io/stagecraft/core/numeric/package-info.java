// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Numerical ground that the packages of this library share and no caller needs: fast elementary functions, small
 * systems of equations, a fast sort of positions, and the depth of strategies that ask others; no API.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.core.numeric;

import org.jspecify.annotations.NullMarked;
