package org.encours.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;
import org.encours.api.document.TableMapping.Shape;
import org.encours.api.document.TableMappings;
import org.encours.rest.internal.view.FieldNames;
import org.encours.rest.internal.view.Listing;
import org.encours.rest.internal.view.TableMappingRequestView;
import org.encours.rest.internal.view.TableMappingView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * How a company's tables are understood. The company need not be known: the first file of a new one
 * may be a table.
 */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/table-mappings")
@Produces(Topic.JSON)
public final class TableMappingsTopic implements Topic {
  private static final Shape USUAL = new Shape("UTF-8", ';', "", 1, ',', "dd/MM/yyyy");
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z]{3,20}");

  private final TableMappings mappings;

  @Activate
  public TableMappingsTopic(@Reference TableMappings mappings) {
    this.mappings = mappings;
  }

  @GET
  public Listing<TableMappingView> list(@PathParam("siren") String siren) {
    return new Listing<>(
        mappings.of(company(siren)).stream().map(TableMappingView::of).toList(), null);
  }

  @PUT
  @Path("{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  public TableMappingView save(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("name") String name,
      TableMappingRequestView request) {
    TableMappingRequestView given = Bodies.present(request);
    TableMapping mapping =
        new TableMapping(
            name,
            given.shape() == null ? USUAL : given.shape().or(USUAL),
            fields("columns", given.columns()),
            fields("constants", given.constants()));
    mappings.save(company(siren), mapping, caller.user().name());
    return TableMappingView.of(mapping);
  }

  @DELETE
  @Path("{name}")
  public void retire(
      @Context Caller caller, @PathParam("siren") String siren, @PathParam("name") String name) {
    mappings.retire(company(siren), name, caller.user().name());
  }

  private static String company(String siren) {
    if (NUMBER.matcher(siren).matches()) return siren;
    throw Refusal.notFound(
        "« " + siren + " » n’est pas un numéro d’immatriculation.",
        "\"" + siren + "\" is not a register number.");
  }

  private static Map<Field, String> fields(String member, Map<String, String> given) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    if (given == null) return fields;
    given.forEach(
        (name, text) -> {
          Field field =
              FieldNames.field(name)
                  .orElseThrow(
                      () ->
                          Refusal.badParameter(
                              member + "." + name,
                              "« " + name + " » n’est pas un champ des tableaux.",
                              "\"" + name + "\" is not a field of tables."));
          Optional<String> value = Parameters.given(text);
          fields.put(field, value.orElseThrow(() -> Bodies.missing(member + "." + name)));
        });
    return fields;
  }
}
