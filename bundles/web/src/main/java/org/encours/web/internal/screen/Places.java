package org.encours.web.internal.screen;

import org.encours.api.ledger.Company;
import org.encours.web.internal.domain.PathSegments;

/** Paths of the screens, below the application. */
final class Places {
  private Places() {}

  static String company(Company company) {
    return "companies/" + PathSegments.encode(company.siren());
  }

  static String customer(Company company, String account) {
    return company(company) + "/customers/" + PathSegments.encode(account);
  }

  static String credit(Company company, String account) {
    return customer(company, account) + "/" + CustomerCreditScreen.TAB;
  }

  static String proposals(Company company) {
    return company(company) + "/proposals";
  }

  static String conflicts(Company company) {
    return company(company) + "/lettering-conflicts";
  }

  static String toIdentify(Company company) {
    return company(company) + "/to-identify";
  }

  static String movement(Company company, long movement) {
    return company(company) + "/bank/movements/" + movement;
  }

  static String letteringSettings(Company company) {
    return company(company) + "/settings/lettering";
  }

  static String run(Company company, long run) {
    return company(company) + "/lettering-runs/" + run;
  }
}
