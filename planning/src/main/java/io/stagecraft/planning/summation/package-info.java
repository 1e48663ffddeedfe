// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Sums of many independent amounts, as arrays of whole numbers and their probabilities: convolved on a list
 * ({@link io.stagecraft.planning.summation.SparseSum}) or on cells ({@link io.stagecraft.planning.summation.Lattice}), or drawn and
 * counted ({@link io.stagecraft.planning.summation.Histogram}). The machine under {@code planning.distribution}; no API.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.planning.summation;

import org.jspecify.annotations.NullMarked;
