// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes files as a whole or not at all: whoever reads one sees the old one or the new one, never a part.
 *
 * <p>What is no regular file, such as a device or a pipe, is written to as it is: there is nothing to replace. A link to a file is
 * itself replaced, so that whoever plants one has nothing written elsewhere; only those of the system, such as {@code /dev/stdout}, are
 * followed.
 */
final class AtomicFile {
    private static final List<String> OF_SYSTEM = List.of("/dev", "/proc");

    private final Path target;
    private final boolean isReplaced;
    private final Path written;
    private final byte[] bytes;

    private AtomicFile(Path file, String text) throws IOException {
        bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder");
        }
        Path whole = file.toAbsolutePath().normalize();
        target =
                Files.isRegularFile(file) && OF_SYSTEM.stream().anyMatch(whole::startsWith) ? file.toRealPath() : whole;
        isReplaced = !Files.exists(file) || Files.isRegularFile(file);
        written = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    }

    /** Writes all files beside where they go, and moves them only when all are written: if one fails, none is changed. */
    static void write(Map<Path, String> texts) throws IOException {
        List<AtomicFile> files = new ArrayList<>();
        try {
            for (Map.Entry<Path, String> entry : texts.entrySet()) {
                AtomicFile file = new AtomicFile(entry.getKey(), entry.getValue());
                file.prepare();
                files.add(file);
            }
            for (AtomicFile file : files) {
                file.finish();
            }
        } finally {
            for (AtomicFile file : files) {
                if (file.isReplaced) {
                    Files.deleteIfExists(file.written);
                }
            }
        }
    }

    /** Creates the file anew, so that nothing that stands there already is written to, whatever it leads to. */
    private void prepare() throws IOException {
        if (!isReplaced) {
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        try (OutputStream out =
                Files.newOutputStream(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(bytes);
        } catch (FileAlreadyExistsException e) {
            throw e; // somebody else's, which is left alone
        } catch (IOException e) {
            Files.deleteIfExists(written);
            throw named(e);
        }
    }

    /** What goes wrong while a file is written does not say by itself which file it was. */
    private IOException named(IOException e) {
        if (e instanceof FileSystemException) {
            return e;
        }
        IOException named = new FileSystemException(target.toString(), null, e.getMessage());
        named.initCause(e);
        return named;
    }

    private void finish() throws IOException {
        if (!isReplaced) {
            try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
                out.write(bytes);
            } catch (IOException e) {
                throw named(e);
            }
            return;
        }
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
