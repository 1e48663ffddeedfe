// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * What the commands say, in English and Chinese, and how they write amounts, rates and names.
 */
@NullMarked
package io.stagecraft.examples.review.text;

import org.jspecify.annotations.NullMarked;
