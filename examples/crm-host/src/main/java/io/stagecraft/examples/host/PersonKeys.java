// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * The keys under which the ids of persons are stored, one for each person. Who is erased loses the key, and with it every mention, here
 * and in every copy of the events, becomes {@code erased-17}: the same for all of a person, so that what adds up by person still does.
 */
@Component
class PersonKeys {
    private static final Pattern SEALED = Pattern.compile("~(\\d{1,18})\\.([A-Za-z0-9_-]{38,})~");
    private static final String ERASED = "erased-";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;

    PersonKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns those of some words that are the ids of persons whom the tenant knows. */
    Set<String> among(String tenant, Set<String> words) {
        return keys(tenant, words).keySet();
    }

    /** Returns what is stored in place of each person, in their order. */
    Map<String, String> seal(String tenant, Collection<String> persons) {
        Map<String, String> sealed = new LinkedHashMap<>();
        Map<String, Key> keys = keys(tenant, persons);
        for (String person : persons) {
            if (!person.startsWith(ERASED)) {
                Key known = keys.get(person);
                sealed.put(person, seal(tenant, known == null ? create(tenant, person) : known));
            }
        }
        return sealed;
    }

    /** Returns stored texts with the persons in them, and {@code erased-17} for those who were erased. */
    List<String> unseal(String tenant, List<String> stored) {
        Set<Long> numbers = new TreeSet<>();
        for (String text : stored) {
            SEALED.matcher(text).results().map(PersonKeys::number).forEach(numbers::add);
        }
        Map<Long, Key> keys = new HashMap<>();
        find(tenant, "number", numbers).forEach(key -> keys.put(key.number(), key));
        return stored.stream()
                .map(text ->
                        SEALED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(unseal(tenant, keys, found))))
                .toList();
    }

    /** Forgets a person, and returns what stands for the person from now on, or empty if nobody here has that id. */
    Optional<String> erase(String tenant, String person) {
        return Optional.ofNullable(keys(tenant, Set.of(person)).get(person)).map(key -> {
            jdbc.sql("update person_key set person = null, secret = null where tenant = ? and number = ?")
                    .params(tenant, key.number())
                    .update();
            return ERASED + key.number();
        });
    }

    private Map<String, Key> keys(String tenant, Collection<String> persons) {
        Map<String, Key> keys = new HashMap<>();
        find(tenant, "person", persons).forEach(key -> keys.put(key.person(), key));
        return keys;
    }

    private List<Key> find(String tenant, String column, Collection<?> values) {
        return values.isEmpty()
                ? List.of()
                : jdbc.sql("select number, coalesce(person, ''), secret from person_key where tenant = :tenant and "
                                + column + " in (:values)")
                        .param("tenant", tenant)
                        .param("values", values)
                        .query((row, i) -> new Key(row.getLong(1), row.getString(2), row.getBytes(3)))
                        .list();
    }

    private Key create(String tenant, String person) {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        GeneratedKeyHolder number = new GeneratedKeyHolder();
        jdbc.sql("insert into person_key (tenant, person, secret) values (?, ?, ?)")
                .params(tenant, person, secret)
                .update(number, "number");
        return new Key(Optional.ofNullable(number.getKey()).orElseThrow().longValue(), person, secret);
    }

    private String seal(String tenant, Key key) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = key.cipher(
                        Cipher.ENCRYPT_MODE, tenant, nonce, key.person().getBytes(UTF_8), 0)
                .orElseThrow();
        byte[] both = new byte[nonce.length + text.length];
        System.arraycopy(nonce, 0, both, 0, nonce.length);
        System.arraycopy(text, 0, both, nonce.length, text.length);
        return "~" + key.number() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(both) + "~";
    }

    /** What only looks sealed, since somebody wrote it so, stays as it is. */
    private static String unseal(String tenant, Map<Long, Key> keys, MatchResult found) {
        Key key = keys.get(number(found));
        if (key == null) {
            return found.group();
        } else if (key.person().isEmpty()) {
            return ERASED + key.number();
        }
        byte[] both = Base64.getUrlDecoder().decode(found.group(2));
        return key.cipher(Cipher.DECRYPT_MODE, tenant, both, both, NONCE_BYTES)
                .map(text -> escaped(new String(text, UTF_8)))
                .orElse(found.group());
    }

    /** Returns an id as it stands in JSON; it has no control characters. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static long number(MatchResult found) {
        return Long.parseLong(found.group(1));
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Key(long number, String person, byte @Nullable [] secret) {
        /** Returns the text from a position on, encrypted or decrypted, or empty if it is not one of this key. */
        Optional<byte[]> cipher(int mode, String tenant, byte[] nonce, byte[] text, int from) {
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(
                        mode,
                        new SecretKeySpec(requireNonNull(secret), "AES"),
                        new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
                cipher.updateAAD(tenant.getBytes(UTF_8));
                return Optional.of(cipher.doFinal(text, from, text.length - from));
            } catch (AEADBadTagException e) {
                return Optional.empty();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
