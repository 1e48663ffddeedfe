// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The open deals of a day: what they are worth, which of them count, and whether they cover a target; start at
 * {@link io.stagecraft.core.pipeline.PipelineInspection}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.core.pipeline;

import org.jspecify.annotations.NullMarked;
