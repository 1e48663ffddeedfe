// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The recording of events: by whom, when, and on what ground; start at {@link io.stagecraft.core.recording.Recording}.
 *
 * <p>An event of {@link io.stagecraft.core.opportunity} happened at one time and may be recorded later, by a person with roles or
 * by a program. {@link io.stagecraft.core.engine} records its moves in the same way.
 *
 * <pre>{@code
 * Instant monday = Instant.parse("2026-03-02T09:00:00Z");
 * Recording tuesday = Recording.builder()
 *         .at(monday.plus(Duration.ofDays(1))).id("request-1").by("seller-1").addRoles("sales-director")
 *         .build();
 * DealEvent late = Evidence.confirmed("conversation-valued", monday).withRecording(tuesday);
 * late.at().equals(monday);                  // true
 * late.recording().flatMap(Recording::by);   // Optional[seller-1]
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
@Serial.Structural
package io.stagecraft.core.recording;

import org.immutables.serial.Serial;
import org.jspecify.annotations.NullMarked;
