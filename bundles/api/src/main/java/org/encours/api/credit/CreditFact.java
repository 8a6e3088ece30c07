package org.encours.api.credit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.Money;

/**
 * Something that the outside says about a legal person. Nothing is overwritten; of each kind the
 * newest that is effective on a day counts on that day.
 *
 * @param id internal number, higher for later statements
 * @param content what is said
 * @param effective the day from which it is so
 * @param evidence where it comes from
 * @param author who recorded it, and when
 */
public record CreditFact(
    long id, Content content, LocalDate effective, Evidence evidence, Author author) {

  /** Kinds of facts. */
  public enum Kind {
    REGISTRY_EXTRACT,
    INSOLVENCY,
    TAX_PRIVILEGE,
    AGENCY_SCORE,
    GUARANTEE,
    BALANCE_SHEET,
    NOTE;

    /** Name outside: {@code registry-extract}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> ofCode(String code) {
      return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /**
   * Where a fact comes from.
   *
   * @param source who says it: a registry, an agency, a colleague
   * @param text words of the source worth keeping; may be empty
   * @param link where it can be read, http or https; may be empty
   */
  public record Evidence(String source, String text, String link) {}

  /** What a fact says. */
  public sealed interface Content
      permits RegistryExtract,
          Insolvency,
          TaxPrivilege,
          AgencyScore,
          Guarantee,
          BalanceSheet,
          Note {
    Kind kind();
  }

  /**
   * Extract of the trade register.
   *
   * @param number register number
   * @param active false: struck off
   */
  public record RegistryExtract(String number, boolean active) implements Content {
    @Override
    public Kind kind() {
      return Kind.REGISTRY_EXTRACT;
    }
  }

  /**
   * A notice about insolvency proceedings.
   *
   * @param stage what the notice says
   * @param court before which court; may be empty
   */
  public record Insolvency(Stage stage, String court) implements Content {

    /** What the notice says. */
    public enum Stage {
      /** Sauvegarde: before the debtor stops paying. */
      SAFEGUARD,
      /** Redressement judiciaire. */
      REORGANISATION,
      /** Liquidation judiciaire. */
      LIQUIDATION,
      /** The proceedings are over, or never concerned this person. */
      CLOSED;

      /** Name outside: {@code liquidation}. */
      public String code() {
        return name().toLowerCase(Locale.ROOT);
      }

      public static Optional<Stage> ofCode(String code) {
        return Stream.of(values()).filter(stage -> stage.code().equals(code)).findFirst();
      }
    }

    /** Whether proceedings are under way. */
    public boolean open() {
      return stage != Stage.CLOSED;
    }

    @Override
    public Kind kind() {
      return Kind.INSOLVENCY;
    }
  }

  /**
   * A privilege registered by the treasury or by social security.
   *
   * @param amount of all that is registered; zero when it was struck out
   */
  public record TaxPrivilege(Money amount) implements Content {
    @Override
    public Kind kind() {
      return Kind.TAX_PRIVILEGE;
    }
  }

  /**
   * An agency's score.
   *
   * @param score as the agency writes it: {@code 7/10}
   */
  public record AgencyScore(String score) implements Content {
    @Override
    public Kind kind() {
      return Kind.AGENCY_SCORE;
    }
  }

  /**
   * A guarantee that somebody has given for this person. It is a trace only: what lessens the
   * exposure is a {@link Cover}.
   *
   * @param guarantor who pays
   * @param amount how much at the most
   */
  public record Guarantee(String guarantor, Money amount) implements Content {
    @Override
    public Kind kind() {
      return Kind.GUARANTEE;
    }
  }

  /**
   * Anything else worth knowing.
   *
   * @param text in words
   */
  public record Note(String text) implements Content {
    @Override
    public Kind kind() {
      return Kind.NOTE;
    }
  }
}
