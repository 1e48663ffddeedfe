// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * What must hold of any input, tried for minutes with inputs that are looked for by what they reach.
 *
 * <p>Each target states its law and what one input may cost. What was found stands as a case of its own in the tests of the
 * module where it was mended.
 */
@NullMarked
package io.stagecraft.fuzz;

import org.jspecify.annotations.NullMarked;
