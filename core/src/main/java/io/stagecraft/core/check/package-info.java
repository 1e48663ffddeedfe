// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Checks of numbers and elements that the packages of this library share and no caller needs, each with a message that
 * names the thing; no API.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.core.check;

import org.jspecify.annotations.NullMarked;
