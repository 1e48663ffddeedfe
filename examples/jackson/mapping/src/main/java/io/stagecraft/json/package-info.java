// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The stored form of every value: its attributes under their names, written to and read from a stream of tokens. Start
 * at {@link io.stagecraft.json.StoredForms}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.json;

import org.jspecify.annotations.NullMarked;
