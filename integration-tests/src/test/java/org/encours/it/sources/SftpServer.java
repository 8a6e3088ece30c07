package org.encours.it.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.encours.it.booted.Ports;

/** A bank's SFTP server: one user, one key, one folder; it can go away and come back. */
final class SftpServer implements AutoCloseable {
  static final String USER = "compta";
  static final String PASSWORD = "#mot & de {{passe}} + 100%";

  private final Path root;
  private final KeyPair key;
  private final int port;
  private SshServer server;

  SftpServer(Path root) throws Exception {
    this.root = Files.createDirectories(root);
    key = keyPair();
    port = Ports.free();
    start();
  }

  void start() throws IOException {
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setPort(port);
    server.setKeyPairProvider(KeyPairProvider.wrap(key));
    server.setPasswordAuthenticator(
        (user, password, session) -> USER.equals(user) && PASSWORD.equals(password));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.start();
  }

  /** Goes away and cuts every connection. */
  void stop() throws IOException {
    server.stop(true);
  }

  /** Where a client finds a folder. */
  String uri(String folder) {
    return "sftp://" + USER + "@127.0.0.1:" + port + "/" + folder;
  }

  String hostKey() {
    return PublicKeyEntry.toString(key.getPublic());
  }

  /** The key of some other server. */
  static String anotherHostKey() throws Exception {
    return PublicKeyEntry.toString(keyPair().getPublic());
  }

  private static KeyPair keyPair() throws Exception {
    var generator = SecurityUtils.getKeyPairGenerator("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  Path folder(String folder) {
    try {
      return Files.createDirectories(root.resolve(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a file there as a whole. */
  void put(String folder, String name, byte[] content) {
    try {
      Path part = Files.write(root.resolve(name + "." + System.nanoTime()), content);
      Files.move(part, folder(folder).resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the files, not the folders, in a folder. */
  List<String> files(String folder) {
    Path path = root.resolve(folder);
    if (!Files.isDirectory(path)) return List.of();
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
