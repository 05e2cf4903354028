package io.closeout.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint by which an auditor sees that a record is still what was written. */
public final class ContentHash {
    private ContentHash() {}

    /** SHA-256 of the text in UTF-8, hexadecimal. */
    public static String of(String content) {
        return text(sha256().digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Copies a content and takes its fingerprint on the way; neither stream is closed.
     *
     * @throws IOException if one of the streams fails
     */
    public static String copying(InputStream content, OutputStream to) throws IOException {
        MessageDigest digest = sha256();
        new DigestInputStream(content, digest).transferTo(to);
        return text(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String text(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
