// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * What happened to deals before they became what they are: by logs of stages and fields, by days of entry, by earlier exports.
 *
 * <p>{@link io.stagecraft.examples.crm.history.Histories} keeps it, and {@link io.stagecraft.examples.crm.history.Changes} makes the
 * changes of a deal of it.
 */
@NullMarked
package io.stagecraft.examples.crm.history;

import org.jspecify.annotations.NullMarked;
