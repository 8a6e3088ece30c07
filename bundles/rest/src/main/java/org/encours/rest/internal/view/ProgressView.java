package org.encours.rest.internal.view;

/** How far something asynchronous has come. */
public record ProgressView(long done, long total) {}
