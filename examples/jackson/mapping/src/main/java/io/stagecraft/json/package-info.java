// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

/**
 * The stored form of every value: its attributes under their names, written to and read from a stream of tokens. Start
 * at {@link io.stagecraft.json.StoredForms}.
 *
 * <p>The adapters {@code io.stagecraft.jackson2} and {@code io.stagecraft.jackson3} carry these forms to Jackson. A definition
 * writes the version of its form beside it, so that a release does not misread what a newer one wrote.
 *
 * <pre>{@code
 * import com.fasterxml.jackson.databind.json.JsonMapper;
 * import io.stagecraft.jackson2.StagecraftModule;
 *
 * Adjustment ourDiscount = (base, selected) -> base;                                                // a strategy of the host's
 * StoredForms forms = StoredForms.standard().bind(Adjustment.class, "our-discount", ourDiscount);   // by an id
 * JsonMapper mapper = JsonMapper.builder().addModule(new StagecraftModule(forms)).build();          // of either adapter
 * Scenario ours = Scenario.named("ours").apply(ourDiscount);
 * mapper.readValue(mapper.writeValueAsString(ours), Scenario.class).equals(ours);                   // true
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package io.stagecraft.json;

import org.jspecify.annotations.NullMarked;
