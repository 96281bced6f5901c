package org.junheng.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An S3 server on this machine's loopback with one bucket, which it keeps in memory; written and
 * read by plain HTTP.
 */
final class ObjectStore implements AutoCloseable {
  private static final Path SERVER = Path.of("target/object-store/s3proxy.jar").toAbsolutePath();
  private static final String BUCKET = "census";
  private static final Pattern PORT =
      Pattern.compile("Started ServerConnector.*127\\.0\\.0\\.1:(\\d+)}");
  private static final Pattern OF_CLIENT =
      Pattern.compile(
          "jar:file:(.*/(hadoop-aws|software/amazon|httpcomponents|reactive-streams)/.*\\.jar)!.*");
  private static final String KEY =
      "spark.hadoop.fs.s3a.access.key any\nspark.hadoop.fs.s3a.secret.key any\n";
  private static final int TRIES = 600;
  private static final int OK = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process server;
  private final String address;

  /** Starts one. */
  ObjectStore() {
    Path folder = Folders.named("object-store");
    Path log = folder.resolve("log");
    Folders.write(log, "");
    Path conf = folder.resolve("s3proxy.conf");
    Folders.write(
        conf,
        """
        s3proxy.endpoint=http://127.0.0.1:0
        s3proxy.authorization=none
        jclouds.provider=transient
        jclouds.identity=any
        jclouds.credential=any
        """);
    Folders.write(folder.resolve("client.conf"), KEY);
    try {
      server =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:TieredStopAtLevel=1",
                  "-jar",
                  SERVER.toString(),
                  "--properties",
                  conf.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(this::close));
      address = "http://127.0.0.1:" + port(log) + "/" + BUCKET;
      send(HttpRequest.newBuilder(URI.create(address)).PUT(BodyPublishers.noBody()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String port(Path log) {
    for (int i = 0; i < TRIES && server.isAlive(); i++) {
      Matcher matcher = PORT.matcher(Folders.read(log));
      if (matcher.find()) {
        return matcher.group(1);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("the S3 server did not start:\n" + Folders.read(log));
  }

  /** A folder of the bucket, as the program is told it. */
  String uri(String folder) {
    return "s3a://" + BUCKET + "/" + folder;
  }

  /** What spark-submit is told of the server; the key stands in a file. */
  List<String> options() {
    return List.of(
        "--properties-file",
        Folders.named("object-store/client.conf").toString(),
        "--conf",
        "spark.hadoop.fs.s3a.endpoint=" + address.substring(0, address.lastIndexOf('/')),
        "--conf",
        "spark.hadoop.fs.s3a.endpoint.region=cn-north-1",
        "--conf",
        "spark.hadoop.fs.s3a.path.style.access=true");
  }

  /** The client's jars. */
  static Map<String, String> environment() {
    try {
      String jars =
          Collections.list(ObjectStore.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))
              .stream()
              .map(manifest -> OF_CLIENT.matcher(manifest.toString()))
              .filter(Matcher::matches)
              .map(matcher -> matcher.group(1))
              .collect(Collectors.joining(","));
      return Map.of("MORE_JARS", jars);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the files of a folder of this machine. */
  void putAll(Path from, String folder) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = from.relativize(file).toString();
        send(HttpRequest.newBuilder(at(folder + "/" + name)).PUT(BodyPublishers.ofFile(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of what lies below a folder. */
  List<String> namesBelow(String folder) {
    List<String> names = new ArrayList<>();
    String next = "";
    while (next != null) {
      String page =
          send(
              HttpRequest.newBuilder(
                  URI.create(
                      address + "?list-type=2&encoding-type=url&prefix=" + folder + "/" + next)));
      Matcher keys = Pattern.compile("<Key>(.*?)</Key>").matcher(page);
      while (keys.find()) {
        names.add(decoded(keys.group(1)).substring(folder.length() + 1));
      }
      Matcher more =
          Pattern.compile("<NextContinuationToken>(.*?)</NextContinuationToken>").matcher(page);
      next = more.find() ? "&continuation-token=" + encoded(more.group(1)) : null;
    }
    return names;
  }

  /** What a reader sees: the content hashes of the release that CURRENT.json names. */
  Map<String, String> hashes(String warehouse) {
    Map<String, String> hashes = new TreeMap<>();
    manifest(warehouse, currentId(warehouse))
        .get("tables")
        .properties()
        .forEach(
            table -> hashes.put(table.getKey(), table.getValue().get("content_hash").asText()));
    return hashes;
  }

  /** The release that CURRENT.json names. */
  String currentId(String warehouse) {
    return json(warehouse + "/CURRENT.json").get("release_id").asText();
  }

  private JsonNode manifest(String warehouse, String releaseId) {
    return json(warehouse + "/releases/" + releaseId + "/manifest.json");
  }

  /** The files of tables that a release's manifest names and that do not lie there whole. */
  List<String> lacking(String warehouse, String releaseId) {
    Map<String, Long> named = new LinkedHashMap<>();
    manifest(warehouse, releaseId)
        .get("tables")
        .properties()
        .forEach(
            table ->
                table
                    .getValue()
                    .get("files")
                    .forEach(
                        file ->
                            named.put(
                                table.getKey() + "/" + file.get("file").asText(),
                                file.get("bytes").asLong())));
    return named.entrySet().stream()
        .filter(
            file ->
                length(warehouse + "/releases/" + releaseId + "/" + file.getKey())
                    != file.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The releases that have their manifest. */
  List<String> releaseIds(String warehouse) {
    return List.copyOf(
        new TreeSet<>(
            namesBelow(warehouse + "/releases").stream()
                .filter(name -> name.endsWith("/manifest.json"))
                .map(name -> name.split("/")[0])
                .toList()));
  }

  private long length(String name) {
    HttpResponse<String> answer =
        answer(HttpRequest.newBuilder(at(name)).method("HEAD", BodyPublishers.noBody()));
    return answer.statusCode() == OK
        ? answer.headers().firstValueAsLong("content-length").orElse(-1)
        : -1;
  }

  private JsonNode json(String name) {
    try {
      return JSON.readTree(send(HttpRequest.newBuilder(at(name))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URI at(String name) {
    return URI.create(
        address
            + "/"
            + Stream.of(name.split("/"))
                .map(ObjectStore::encoded)
                .collect(Collectors.joining("/")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decoded(String text) {
    return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private String send(HttpRequest.Builder request) {
    HttpResponse<String> answer = answer(request);
    if (answer.statusCode() != OK) {
      throw new IllegalStateException(answer + ": " + answer.body());
    }
    return answer.body();
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.destroyForcibly();
  }
}
