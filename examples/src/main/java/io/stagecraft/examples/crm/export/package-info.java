// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Which tables exports hold, and whether several are parts of one book, its states on several days, or something else.
 *
 * <p>{@link io.stagecraft.examples.crm.export.FoundExports} is what the files hold, {@link
 * io.stagecraft.examples.crm.export.ExportSeries} which of them are of which day.
 */
@NullMarked
package io.stagecraft.examples.crm.export;

import org.jspecify.annotations.NullMarked;
