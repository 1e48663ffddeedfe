// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The lines of files: of text in any encoding and with any separator, of workbooks, and of pages.
 *
 * <p>{@link io.stagecraft.examples.crm.file.RawTable} hands them out before it is known which of them is the header.
 */
@NullMarked
package io.stagecraft.examples.crm.file;

import org.jspecify.annotations.NullMarked;
