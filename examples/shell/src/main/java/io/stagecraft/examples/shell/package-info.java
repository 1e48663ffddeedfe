// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/** A shell with the library at hand, and figures of what it finds. */
@NullMarked
package io.stagecraft.examples.shell;

import org.jspecify.annotations.NullMarked;
