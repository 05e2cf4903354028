package io.closeout.signoff;

/** What a round decides on, e.g. {@code case} and its number. */
public record Subject(String company, String type, String number) {}
