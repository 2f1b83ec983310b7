import { wallClock } from '#base';

/** Records between two breaths, in which a cancel, or another window's question, is heard; sooner where rules of a pack from outside take long. */
const RECORDS = 50;
const MILLISECONDS = 100;

export class Breath {
  private last = wallClock.now();

  /** True when it is time for a breath after so many records; it is then counted as taken. */
  isDue(done: number): boolean {
    const now = wallClock.now();
    if (done % RECORDS > 0 && now - this.last < MILLISECONDS) return false;
    this.last = now;
    return true;
  }
}
