package io.yuanhui.statistics.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A submission that is filled row by row: what was read of it, and the cells not yet written. */
public final class BulkDraft {

  private final UUID id;
  private final Frame frame;
  private final CellReading reading;
  private final List<Cell> first = new ArrayList<>();
  private List<Cell> atHand = new ArrayList<>();
  private int count;
  private String loadedBy;

  BulkDraft(UUID id, Frame frame, CellReading reading) {
    this.id = id;
    this.frame = frame;
    this.reading = reading;
  }

  UUID id() {
    return id;
  }

  Frame frame() {
    return frame;
  }

  /** How its cells were written, as {@link CellLoader.Way} names it; null where none were. */
  public String loadedBy() {
    return loadedBy;
  }

  void loadedBy(CellLoader.Way way) {
    if (loadedBy == null) {
      loadedBy = way.name();
    }
  }

  /** How many cells it has. */
  public int count() {
    return count;
  }

  /** The first cells, as many as an audit event shows. */
  List<Cell> first() {
    return first;
  }

  /** The first cells as readers see them. */
  public List<CellView> preview(int most) {
    return first.stream().limit(most).map(CellView::from).toList();
  }

  /**
   * Reads a cell and has it at hand.
   *
   * @param row its row in the file
   * @return whether nothing is wrong with it
   */
  public boolean add(int row, CellRequest request, CellFaults faults) {
    Cell cell = reading.read(row, request, faults);
    if (cell == null) {
      return false;
    }
    count++;
    Cell numbered = cell.inRow(count);
    atHand.add(numbered);
    if (first.size() < CellChanges.MOST) {
      first.add(numbered);
    }
    return true;
  }

  /** How many cells are at hand. */
  public int atHand() {
    return atHand.size();
  }

  /** The cells at hand; there are none then. */
  List<Cell> take() {
    List<Cell> taken = atHand;
    atHand = new ArrayList<>(taken.size());
    return taken;
  }

  /** Forgets the cells at hand, which are not to be written. */
  public void drop() {
    atHand.clear();
  }
}
