package org.encours.web.internal;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Style sheet, scripts and pictures of the screens, kept in memory, compressed once. */
@Component(service = Assets.class)
public final class Assets {
  static final List<String> NAMES =
      List.of(
          "amounts.js",
          "app.css",
          "app.js",
          "charts.js",
          "dom.js",
          "echarts.min.js",
          "htmx.min.js",
          "lettering.js",
          "logo.svg");
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  /** A file as it is sent. */
  record Asset(String type, byte[] plain, byte[] gzip) {}

  private final Map<String, Asset> assets = new HashMap<>();
  private final String version;

  /**
   * @throws IOException if the bundle lacks a file
   */
  @Activate
  public Assets() throws IOException {
    MessageDigest digest = sha256();
    for (String name : NAMES) {
      byte[] plain = read(name);
      digest.update(plain);
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      assets.put(name, new Asset(type, plain, gzip(plain)));
    }
    version = HexFormat.of().formatHex(digest.digest(), 0, 6);
  }

  /** Changes whenever a file does: part of the URL, so that browsers may keep files for ever. */
  String version() {
    return version;
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(assets.get(name));
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream("/static/" + name)) {
      if (in == null) throw new FileNotFoundException("static/" + name);
      return in.readAllBytes();
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(plain);
    }
    return zipped.toByteArray();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
