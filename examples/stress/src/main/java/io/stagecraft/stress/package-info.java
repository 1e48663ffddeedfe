// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/** What two threads see of one value. */
@NullMarked
package io.stagecraft.stress;

import org.jspecify.annotations.NullMarked;
