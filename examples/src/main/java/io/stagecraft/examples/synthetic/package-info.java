// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * A made-up book of business, generated from a seed; {@link io.stagecraft.examples.synthetic.SyntheticBook} writes it.
 */
@NullMarked
package io.stagecraft.examples.synthetic;

import org.jspecify.annotations.NullMarked;
