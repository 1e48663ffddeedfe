// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The forms of a sales department, filled from the plan, the tracking and the visits, as far as these tell; start at {@link
 * io.stagecraft.planning.form.DailyReport}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.planning.form;

import org.jspecify.annotations.NullMarked;
