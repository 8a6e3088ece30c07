package org.encours.api.document;

import java.util.List;

/** The saved mappings of tables. Thread-safe; nothing is deleted, the latest of a name counts. */
public interface TableMappings {

  /** The mappings of the company with that number, known or not, the latest first. */
  List<TableMapping> of(String siren);

  /**
   * Saves a mapping for the company with that number, known or not.
   *
   * @throws org.encours.api.InvalidRequest if a needed field has no column
   */
  void save(String siren, TableMapping mapping, String actor);

  /** No longer uses a mapping. */
  void retire(String siren, String name, String actor);
}
