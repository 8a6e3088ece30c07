package org.encours.web.internal.screen;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.risk.ScoringFiles;
import org.encours.api.risk.ScoringQuality;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How well the model would have foretold the invoices of a file. Nothing of it is kept. */
@Component(service = Screen.class)
public final class ModelCheckScreen extends CompanyPage {
  private static final Logger LOG = LoggerFactory.getLogger(ModelCheckScreen.class);
  private static final String FILE = "file";

  private final Optional<ScoringFiles> scoring;

  @Activate
  public ModelCheckScreen(
      @Reference LedgerQueries ledger,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          ScoringFiles scoring) {
    super(ledger);
    this.scoring = Optional.ofNullable(scoring);
  }

  @Override
  public String path() {
    return RiskScreen.PATH + "/model";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    return view(request, company, Optional.empty());
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    if (request.filename(FILE).isEmpty()) {
      throw new InvalidRequest("Choisissez un fichier CSV.", "Choose a CSV file.");
    }
    Optional<LocalDate> from = Asked.date(request, "from");
    ScoringFiles files = Asked.running(scoring);
    try (InputStream csv = request.file(FILE)) {
      return view(request, company, Optional.of(files.backTest(csv, from)));
    } catch (DocumentRefused e) {
      throw new InvalidRequest(InvalidRequest.Kind.INVALID, words(e.error()));
    } catch (IOException e) {
      LOG.warn("Receiving a file to check the model broke off", e);
      throw new InvalidRequest(
          "La réception du fichier s'est interrompue. Recommencez.",
          "Receiving the file broke off. Please try again.");
    }
  }

  private Reply view(ScreenRequest request, Company company, Optional<ScoringQuality> quality) {
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("tab", "model");
    model.put("on", scoring.isPresent());
    model.put("quality", quality);
    return new Reply.View(request.isPartial() ? "model-check-figures" : "model-check", model);
  }

  private static Words words(LineError error) {
    String column = error.column();
    String value = error.value();
    return new Words(
        "Ligne "
            + error.line()
            + (column.isEmpty() ? "" : ", colonne " + column)
            + (value.isEmpty() ? "" : ", « " + value + " »")
            + " : "
            + error.reason().fr(),
        "Line "
            + error.line()
            + (column.isEmpty() ? "" : ", column " + column)
            + (value.isEmpty() ? "" : ", “" + value + "”")
            + ": "
            + error.reason().en());
  }
}
