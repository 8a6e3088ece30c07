package org.encours.rest.internal.view;

import java.util.Map;

/**
 * Records what the outside says; which members are needed depends on the kind.
 *
 * @param detail register number, stage of proceedings, score, guarantor or note
 * @param currency of the amount or the figures; left out: the company's
 * @param figures of a balance sheet, by name
 */
public record CreditFactRequestView(
    String kind,
    String effective,
    String detail,
    String court,
    Boolean active,
    String amount,
    String currency,
    String closing,
    Map<String, String> figures,
    String source,
    String evidence,
    String link) {}
