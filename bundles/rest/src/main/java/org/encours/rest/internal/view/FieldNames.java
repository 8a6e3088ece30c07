package org.encours.rest.internal.view;

import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.document.TableMapping.Field;

/** Names of the fields of tables in JSON: {@code LEDGER_ACCOUNT} is {@code ledgerAccount}. */
public final class FieldNames {
  private FieldNames() {}

  public static String of(Field field) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (char letter : field.name().toCharArray()) {
      if (letter != '_') name.append(upper ? letter : Character.toLowerCase(letter));
      upper = letter == '_';
    }
    return name.toString();
  }

  public static Optional<Field> field(String name) {
    return Stream.of(Field.values()).filter(field -> of(field).equals(name)).findFirst();
  }
}
