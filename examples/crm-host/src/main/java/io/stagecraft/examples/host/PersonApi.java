// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import io.stagecraft.core.message.Message;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Persons over HTTP, who can be forgotten. */
@RestController
class PersonApi {
    private final Tenants tenants;
    private final PersonKeys keys;

    PersonApi(Tenants tenants, PersonKeys keys) {
        this.tenants = tenants;
        this.keys = keys;
    }

    /** Forgets a person, and returns what stands in the place of the id from now on. */
    @DeleteMapping("/persons/{id}")
    Erased erase(Caller caller, @PathVariable String id) {
        return tenants.in(
                caller.tenant(),
                () -> keys.erase(caller.tenant(), id)
                        .map(Erased::new)
                        .orElseThrow(() -> Refusal.notFound(Message.of("host.person-unknown"))));
    }

    /** What stands in the place of a person. */
    record Erased(String replacement) {}
}
