package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.osgi.service.component.annotations.Component;

/** The description of the API. */
@Component(service = Topic.class)
@Path("v1/openapi.json")
@Produces(Topic.JSON)
public final class DescriptionTopic implements Topic {
  /** Name of the resource that holds it. */
  static final String FILE = "/openapi.json";

  @GET
  public StreamingOutput get() {
    return out -> {
      try (InputStream in = DescriptionTopic.class.getResourceAsStream(FILE)) {
        in.transferTo(out);
      }
    };
  }
}
