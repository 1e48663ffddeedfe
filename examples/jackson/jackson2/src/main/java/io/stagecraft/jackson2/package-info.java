// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * Reads and writes the values of Stagecraft with Jackson 2; start at {@link io.stagecraft.jackson2.StagecraftModule}.
 *
 * <p>The stored forms themselves are those of {@link io.stagecraft.json}, so that what is written with one Jackson is read with
 * the other.
 *
 * <pre>{@code
 * import com.fasterxml.jackson.databind.json.JsonMapper;
 *
 * JsonMapper mapper = StagecraftModule.mapper();
 * mapper.writeValueAsString(Ratio.of(9, 14));                                                 // "9/14"
 * SalesProcess process = SalesProcesses.consultative();
 * mapper.readValue(mapper.writeValueAsString(process), SalesProcess.class).equals(process);   // true
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.jackson2;

import org.jspecify.annotations.NullMarked;
