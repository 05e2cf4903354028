package io.closeout.organisation;

/** A part of a company in another place, with its own departments; the head office is none. */
public record Branch(String company, String code, String name) {}
