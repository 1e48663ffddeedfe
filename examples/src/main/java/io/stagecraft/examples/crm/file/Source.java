// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.crm.file;

import io.stagecraft.core.message.Message;
import io.stagecraft.examples.book.UnreadableBookException;
import io.stagecraft.examples.synthetic.SyntheticBook;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A file, on disk or inside this program, that is read from its beginning as often as it is asked. */
public final class Source {
    /** The files of the synthetic book inside this program. */
    private static final List<String> SYNTHETIC = List.of(
            "settings.csv",
            "products.csv",
            "sales_teams.csv",
            "accounts.csv",
            "sales_pipeline.csv",
            "stage_events.csv",
            "evidence.csv",
            "visits.csv",
            "answers.csv",
            "targets.csv",
            "calls.csv",
            "splits.csv",
            "aliases.csv");

    /** One byte in so many may be none of text, as in a damaged file. */
    private static final int MOST_CONTROL = 50;

    private interface Opener {
        InputStream open() throws IOException;
    }

    private final String name;
    private final Opener opener;

    private Source(String name, Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    /** Returns a file on disk, called by its whole path. */
    public static Source of(Path file) {
        return of(file.toString(), file);
    }

    /** Returns a file on disk, called by its name. */
    public static Source named(Path file) {
        return of(file.getFileName().toString(), file);
    }

    /** Refuses what has no end of its own, such as a pipe or a device, before it is waited for. */
    private static Source of(String name, Path file) {
        if (!Files.exists(file)) {
            throw refused(file.toString(), Message.of("file.no-such-file"));
        }
        if (Files.isDirectory(file)) {
            throw refused(file.toString(), Message.of("file.folder"));
        }
        if (!Files.isRegularFile(file)) {
            throw refused(file.toString(), Message.of("file.no-regular-file"));
        }
        return new Source(name, () -> Files.newInputStream(file));
    }

    private static UnreadableBookException refused(String file, Message why) {
        return new UnreadableBookException(
                Message.of("unread.file").with("file", file).with("problem", why));
    }

    /** Returns a file of this program. */
    public static Source of(Class<?> type, String file) {
        return new Source(file, () -> Objects.requireNonNull(type.getResourceAsStream(file), file));
    }

    public static List<Source> synthetic() {
        return SYNTHETIC.stream().map(file -> of(SyntheticBook.class, file)).toList();
    }

    public String name() {
        return name;
    }

    public InputStream open() {
        try {
            return new BufferedInputStream(opener.open(), 1 << 16);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns the first bytes, fewer than asked for if the file ends before. */
    public byte[] start(int most) {
        try (InputStream in = open()) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns whether the file begins like text: it says that it has two bytes for each letter, or few are none that people write. */
    public boolean isText() {
        byte[] start = start(4_096);
        int control = 0;
        for (byte each : start) {
            control += each >= 0 && each < ' ' && "\t\n\f\r".indexOf(each) < 0 ? 1 : 0;
        }
        boolean isWide = start.length > 1 && (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFF + 0xFE;
        return isWide || MOST_CONTROL * control <= start.length;
    }

    /** Returns what to throw where the file cannot be read. */
    public UnreadableBookException unreadable(IOException e) {
        return e instanceof NoSuchFileException
                ? refused(name, Message.of("file.no-such-file"))
                : e instanceof AccessDeniedException
                        ? refused(name, Message.of("file.denied"))
                        : refused(name, Message.of("file.unreadable").with("problem", String.valueOf(e.getMessage())));
    }
}
