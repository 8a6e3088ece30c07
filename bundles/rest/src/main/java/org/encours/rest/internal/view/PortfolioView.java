package org.encours.rest.internal.view;

import java.util.List;
import org.encours.api.risk.Portfolio;

/** How the customers are spread over the notes, and how they moved. */
public record PortfolioView(
    String asOf,
    String since,
    List<NoteShareView> shares,
    List<NoteMoveView> moves,
    List<MoverView> movers) {

  public static PortfolioView of(Portfolio portfolio) {
    return new PortfolioView(
        portfolio.asOf().toString(),
        portfolio.since().toString(),
        portfolio.shares().stream().map(NoteShareView::of).toList(),
        portfolio.moves().stream().map(NoteMoveView::of).toList(),
        portfolio.movers().stream().map(MoverView::of).toList());
  }

  /** Customers with a note and what they owe. */
  public record NoteShareView(String note, long customers, MoneyView open) {
    static NoteShareView of(Portfolio.ShareOfNote share) {
      return new NoteShareView(share.note().name(), share.customers(), MoneyView.of(share.open()));
    }
  }

  /** Customers who went from one note to another, or stayed. */
  public record NoteMoveView(String before, String now, long customers) {
    static NoteMoveView of(Portfolio.Move move) {
      return new NoteMoveView(move.before().name(), move.now().name(), move.customers());
    }
  }

  /** One customer's way. */
  public record MoverView(String account, String name, String before, String now, MoneyView open) {
    static MoverView of(Portfolio.Mover mover) {
      return new MoverView(
          mover.account(),
          mover.name(),
          mover.before().name(),
          mover.now().name(),
          MoneyView.of(mover.open()));
    }
  }
}
