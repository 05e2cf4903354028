package io.closeout.document;

/**
 * A kept file.
 *
 * @param name what the person's file was called
 * @param hash SHA-256 of the content, hexadecimal
 * @param size in bytes
 */
public record Document(long id, String company, String name, String hash, long size) {}
