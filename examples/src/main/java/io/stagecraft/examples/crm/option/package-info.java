// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * What the caller says about exports, before they speak.
 */
@NullMarked
package io.stagecraft.examples.crm.option;

import org.jspecify.annotations.NullMarked;
