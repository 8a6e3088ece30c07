package org.encours.syncsources.internal.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * A source as its administrator has configured it.
 *
 * @param name short name, from the name of the file
 * @param address where it is
 * @param siren the company to which its files belong, where the files do not say
 * @param pattern which files are taken; all if empty
 * @param after what becomes of a file that has been received
 * @param every how often to look
 * @param trust how an SFTP server is recognised
 */
public record SourceConfig(
    String name,
    Address address,
    Optional<String> siren,
    Optional<NamePattern> pattern,
    After after,
    Duration every,
    HostTrust trust) {}
