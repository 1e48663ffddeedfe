// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.crm.option.CrmOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** A file whose bytes were damaged, however, is read or refused by name. */
class DamagedFilesProperties {
    private static final CrmOptions OPTIONS = CrmOptions.none().on(LocalDate.of(2026, 6, 30));
    private static final byte[] WORKBOOK = bytes("pipedrive", "deals.xlsx");
    private static final byte[] TEXT = bytes("hubspot-es", "negocios.csv");
    private static final byte[] PAGE = """
            <html><head><meta content="text/html; charset=utf-8"></head><body><table>
            <tr><th>ID</th><th>Deal Name</th><th>Stage</th><th>Amount</th><th>Created</th></tr>
            <tr><td>1</td><td>A &amp; B&#8364;</td><td>New</td><td>100</td><td>2026-01-05</td></tr>
            </table></body></html>
            """.getBytes(StandardCharsets.UTF_8);

    @Property(tries = 100)
    void aDamagedFileIsReadOrRefused(@ForAll("files") NamedBytes file) throws IOException {
        read(file);
    }

    @Property(tries = 10_000)
    @Tag("long")
    void anyOfManyDamagedFilesIsReadOrRefused(@ForAll("files") NamedBytes file) throws IOException {
        read(file);
    }

    private static void read(NamedBytes damaged) throws IOException {
        Path folder = Files.createTempDirectory("damaged");
        Path file = Files.write(folder.resolve(damaged.name()), damaged.bytes());
        try {
            assertThat(CrmReader.read(List.of(file), OPTIONS).books()).isNotEmpty();
        } catch (UnreadableBookException e) {
            assertThat(e.problems()).isNotEmpty();
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    @Provide
    Arbitrary<NamedBytes> files() {
        return Arbitraries.oneOf(
                damaged("deals.xlsx", random -> changed(WORKBOOK, random)),
                damaged("deals.xlsx", random -> withDamagedPart(WORKBOOK, random)),
                damaged("deals.xlsx", random -> withOtherNames(WORKBOOK, random)),
                damaged("deals.csv", random -> changed(TEXT, random)),
                damaged("deals.xls", random -> changed(PAGE, random)));
    }

    private static Arbitrary<NamedBytes> damaged(String name, Damage damage) {
        return Arbitraries.randomValue(random -> new NamedBytes(name, damage.by(random)));
    }

    /** Returns bytes of which some are others, and which may end early. */
    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = Arrays.copyOf(bytes, random.nextInt(4) == 0 ? 1 + random.nextInt(bytes.length) : bytes.length);
        int first = random.nextBoolean() ? 0 : random.nextInt(changed.length); // heads and tails of files say most
        for (int i = random.nextInt(8); i >= 0; i--) {
            changed[Math.min(changed.length - 1, first + random.nextInt(200))] = (byte) random.nextInt();
        }
        return changed;
    }

    /** Returns a workbook that is sound as a package, with a damaged part. */
    private static byte[] withDamagedPart(byte[] workbook, Random random) {
        int damaged = random.nextInt(8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            int part = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(part++ == damaged ? changed(content, random) : content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns a workbook with parts whose names are of no charset. */
    private static byte[] withOtherNames(byte[] workbook, Random random) {
        String text = new String(workbook, StandardCharsets.ISO_8859_1);
        String name = List.of("xl/styles.xml", "xl/workbook.xml", "docProps/app.xml", "[Content_Types].xml")
                .get(random.nextInt(4));
        return text.replace(name, name.replace('l', '\u00FF').replace('p', '\u0080'))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String export, String file) {
        try {
            return Files.readAllBytes(Exports.folder(export).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Damage {
        byte[] by(Random random);
    }

    @SuppressWarnings("ArrayRecordComponent") // files are not compared
    private record NamedBytes(String name, byte[] bytes) {}
}
