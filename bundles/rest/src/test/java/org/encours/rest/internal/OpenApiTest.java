package org.encours.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.encours.rest.internal.view.Listing;
import org.encours.rest.internal.view.MoneyView;
import org.junit.jupiter.api.Test;

/** The description and the code say the same. */
class OpenApiTest {
  private final JsonNode description = read();

  private static JsonNode read() {
    try (InputStream in = OpenApiTest.class.getResourceAsStream(DescriptionTopic.FILE)) {
      return new ObjectMapper().readTree(in);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void operationsAndTheirParametersAreTheSame() {
    assertEquals(String.join("\n", described()), String.join("\n", coded()));
  }

  @Test
  void everyShapeIsDescribedMemberByMember() throws Exception {
    Map<String, Set<String>> coded = new TreeMap<>();
    for (Class<?> shape : shapes()) {
      Set<String> members = new TreeSet<>();
      for (RecordComponent member : shape.getRecordComponents()) members.add(member.getName());
      coded.put(shape.getSimpleName().replaceAll("View$", ""), members);
    }
    Map<String, Set<String>> described = new TreeMap<>();
    JsonNode schemas = description.at("/components/schemas");
    schemas
        .fieldNames()
        .forEachRemaining(n -> described.put(n, names(schemas.at("/" + n + "/properties"))));
    assertTrue(
        described
            .remove("Problem")
            .containsAll(Set.of("type", "title", "status", "detail", "instance")));
    assertEquals(coded, described);
  }

  @Test
  void whatIsRequiredIsNeverLeftOut() throws Exception {
    for (Class<?> shape : shapes()) {
      String name = shape.getSimpleName().replaceAll("View$", "");
      Set<String> required = new TreeSet<>();
      description
          .at("/components/schemas/" + name + "/required")
          .forEach(member -> required.add(member.asText()));
      for (RecordComponent member : shape.getRecordComponents()) {
        if (member.getType().isPrimitive()) {
          assertTrue(required.contains(member.getName()), name + "." + member.getName());
        }
      }
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    Set<String> broken = new TreeSet<>();
    description
        .findValuesAsText("$ref")
        .forEach(
            reference -> {
              if (description.at(reference.substring(1)).isMissingNode()) broken.add(reference);
            });
    assertEquals(Set.of(), broken);
    assertFalse(description.findValuesAsText("$ref").isEmpty());
  }

  private static Set<Class<?>> shapes() throws Exception {
    Set<Class<?>> shapes = new java.util.HashSet<>();
    java.nio.file.Path folder =
        java.nio.file.Path.of(MoneyView.class.getResource("MoneyView.class").toURI()).getParent();
    try (Stream<java.nio.file.Path> files = Files.list(folder)) {
      for (java.nio.file.Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        Class<?> type = Class.forName(MoneyView.class.getPackageName() + "." + name);
        if (type.isRecord() && type != Listing.class) shapes.add(type);
      }
    }
    assertTrue(shapes.size() > 10, shapes.toString());
    return shapes;
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Lines such as {@code GET /companies/{siren}/items path:siren query:account … body:X}. */
  private Set<String> described() {
    Set<String> operations = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(
            line(method.getKey(), path.getKey(), describedParameters(method.getValue())));
      }
    }
    return operations;
  }

  private Set<String> describedParameters(JsonNode operation) {
    Set<String> parameters = new TreeSet<>();
    for (JsonNode given : operation.path("parameters")) {
      JsonNode parameter =
          given.has("$ref") ? description.at(given.get("$ref").asText().substring(1)) : given;
      parameters.add(parameter.get("in").asText() + ":" + parameter.get("name").asText());
    }
    String body = operation.at("/requestBody/content/application~1json/schema/$ref").asText();
    if (!body.isEmpty()) parameters.add("body:" + body.substring(body.lastIndexOf('/') + 1));
    return parameters;
  }

  private static Set<String> coded() {
    Set<String> operations = new TreeSet<>();
    for (Class<? extends Topic> topic : ApiEngine.TOPICS) {
      String root = topic.getAnnotation(Path.class).value().replaceFirst("^v1", "");
      for (Method method : topic.getMethods()) {
        httpMethod(method)
            .ifPresent(
                verb -> {
                  Path below = method.getAnnotation(Path.class);
                  String path = below == null ? root : root + "/" + below.value();
                  operations.add(line(verb, path, codedParameters(method)));
                });
      }
    }
    return operations;
  }

  private static Optional<String> httpMethod(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) return Optional.of(verb.value());
    }
    return Optional.empty();
  }

  private static Set<String> codedParameters(Method method) {
    Set<String> parameters = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      PathParam path = parameter.getAnnotation(PathParam.class);
      if (query != null) {
        parameters.add("query:" + query.value());
      } else if (path != null) {
        parameters.add("path:" + path.value());
      } else if (!parameter.isAnnotationPresent(Context.class)) {
        parameters.add("body:" + parameter.getType().getSimpleName().replaceAll("View$", ""));
      }
    }
    return parameters;
  }

  private static String line(String method, String path, Set<String> parameters) {
    return method.toUpperCase(Locale.ROOT) + " " + path + " " + String.join(" ", parameters);
  }
}
