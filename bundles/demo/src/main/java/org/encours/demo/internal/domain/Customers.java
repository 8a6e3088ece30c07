package org.encours.demo.internal.domain;

import java.util.List;

/** The sixty customers of the demo company. Every name is invented. */
final class Customers {

  private static final String ROWS =
      """
      ALLAIREM | PROMPT        | 10 | Allairon Mécanique de Précision SARL
      TOLKERVA | PROMPT        | 14 | Tôlerie Kervalandre SAS
      BELLEROC | PROMPT        | 18 | Chaudronnerie de Belleroche-Isac SAS
      BOURDINE | PROMPT        |  8 | Bourdineault et Frères SARL
      CORMERAI | PROMPT        | 22 | Cormeraie Industrie SAS
      DELOUVRI | PROMPT        | 12 | Delouvrière Précision SAS (Angers)
      ESTUAMAI | PROMPT        |  9 | Estuaire Maintenance Navale 44 SARL
      GRANDLAN | PROMPT        | 12 | Grandlande Agroéquipement SAS
      HERVIEUX | PROMPT        | 10 | Hervieulx Charpente Métallique SARL (Vitré)
      LETABLIA | PROMPT        |  7 | L'Établi d'Augustine & Fils SARL
      MONTREVE | PROMPT        | 16 | Montrevair Usinage SAS
      PENHOUET | PROMPT        |  6 | Serrurerie Penhoët-Littoral EURL
      VALDORIE | PROMPT        | 11 | Valdorie Composites SAS (Les Herbiers)
      BEAUFILS | CHEQUE        |  6 | Carrosserie Beaufilleul EURL
      CHAUVELI | CHEQUE        |  7 | Menuiserie de la Chauvelière SARL
      FERRONNE | CHEQUE        |  4 | Ferronnerie d'Art Roussinel
      GARPONTR | CHEQUE        |  6 | Garage du Pont-Rousselet SARL (Rezé)
      AUTORIVE | TEN_DAYS_LATE |  7 | Auto Rive Sud Mécanique SARL
      BRETPOID | TEN_DAYS_LATE | 15 | Bretagne Poids Lourds Services 35 SAS
      CARRELOI | TEN_DAYS_LATE |  6 | Carrelages du Loirou SARL
      MECAGRIB | TEN_DAYS_LATE | 10 | Méca-Agri du Bocage Clissonnais SARL
      NAUTIMEC | TEN_DAYS_LATE |  9 | Nautimécanique de l'Océan SAS (Pornic)
      TRANSVIL | TEN_DAYS_LATE | 13 | Transports Villemaine-Ouest SAS
      CONSTRUC | MONTH_END     | 15 | Constructions Métalliques Lanvallay SAS
      DISTRIOU | MONTH_END     | 12 | Distri-Outil Grand Ouest SAS
      GROUPELF | MONTH_END     | 18 | Groupe Elforth Équipement SAS (Le Mans)
      RESEAUMA | MONTH_END     | 11 | Réseau Maintenance Atlantique-Maine SA
      COMPTOIR | DISCOUNT      |  9 | Comptoir Fléchois de l'Outillage SARL
      AERONOVA | ORDER_NUMBER  | 20 | Aéronovale Structures SAS (Montoir-de-Bretagne)
      CHANTIER | ORDER_NUMBER  | 17 | Chantiers Navals de Kerguénec SA
      ATELERDR | TRUNCATED     |  9 | Ateliers du Val d'Erdronne SARL
      MECASOUD | TRUNCATED     |  8 | Mécasoudure Vendéenne SARL (La Roche-sur-Yon)
      GARBELAI | DIRECT_DEBIT  |  5 | Garage Bel-Air Thouarsais EURL
      GARETOIL | DIRECT_DEBIT  |  5 | Garage de l'Étoile Nazairienne SARL
      MOTOCULT | DIRECT_DEBIT  |  6 | Motoculture du Pays d'Ancenis-Loire SARL
      PNEUSLOI | DIRECT_DEBIT  |  7 | Pneus Loirex SAS (Saumur)
      SCIPRESS | DIRECT_DEBIT  |  4 | SCI du Pressoir Vert
      MAIRSTBR | PUBLIC_BODY   |  8 | Mairie de Saint-Brévelin-sur-Isac
      LYCEEPRO | PUBLIC_BODY   | 11 | Lycée professionnel Honorine-Tascherel
      COMCOMGO | PUBLIC_BODY   | 10 | Communauté de communes du Pays de Goulvray
      HOPVERTO | PUBLIC_BODY   |  9 | Centre hospitalier de Vertoux-sur-Sarthon
      FONDERIE | INSTALMENTS   | 12 | Fonderie Quilléverre SARL (Redon)
      MIROITER | INSTALMENTS   |  8 | Miroiterie Sauvageole SARL
      PRESSING | SUBSCRIPTION  |  1 | Pressing Industriel Blanc-Seing SARL
      LABODENT | SUBSCRIPTION  |  1 | Laboratoire dentaire Thébaudin-Roy SELARL
      ASSOATEL | SUBSCRIPTION  |  1 | Association L'Atelier Partagé de Bellevue-Chantenay
      NEGOMETA | CREDIT_NOTES  | 13 | Négoce Métaux Briérons SAS
      QUINCAIL | CREDIT_NOTES  | 10 | Quincaillerie Générale Malvoisine SAS
      PAPETMAI | BILL          | 12 | Papeteries de la Maine-Forge SA
      BRASSERI | DEPOSIT       | 11 | Brasserie Artisanale du Marais-Blanc SAS
      BATIRENO | DISPUTES      |  9 | Bâti-Rénov' Presqu'île SARL (Guérande)
      PLASTURG | DISPUTES      | 14 | Plasturgie du Haut-Bocage SAS (Cholet)
      TOLDROUE | INSOLVENT     |  8 | Tôleries Drouet-Maisonnay SARL
      SCULPTUR | DORMANT       |  5 | Atelier de Sculpture Monumentale Énorig EURL
      CYCLESEL | NEW           | 10 | Cycles Électriques Néo-Velaine SAS (Rennes)
      ENTREGUI | SLOW          |  8 | Entreprise Guillonnet Père et Fils SARL
      MACONBIH | SLOW          |  7 | Maçonnerie Le Bihanec SARL (Vannes)
      RESTAURO | SLOW          |  5 | Restauro Moto Classique EURL
      SCIERIEV | SLOW          |  9 | Scierie du Val-Perdu SARL
      GEIQATEL | SLOW          |  9 | Groupement d'employeurs pour l'insertion, la qualification \
      professionnelle et la modernisation des ateliers mécaniques du pays de Châteaubriant, \
      de la Mée et des marches de Bretagne
      """;

  private static final List<Customer> ALL =
      ROWS.lines().filter(row -> !row.isBlank()).map(Customers::parse).toList();

  private Customers() {}

  static List<Customer> all() {
    return ALL;
  }

  static List<Customer> of(Habit habit) {
    return ALL.stream().filter(customer -> customer.habit() == habit).toList();
  }

  /** The customer of an auxiliary account; the account must exist. */
  static Customer at(String code) {
    return ALL.stream()
        .filter(customer -> customer.party().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Customer parse(String row) {
    String[] cells = row.split("\\|");
    Party party = new Party(cells[0].trim(), cells[3].trim());
    return new Customer(party, Habit.valueOf(cells[1].trim()), Integer.parseInt(cells[2].trim()));
  }
}
