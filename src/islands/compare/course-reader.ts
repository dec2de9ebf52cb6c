// Reads the course of a column off its log as the log grows: every entry once, however often somebody looks.
import { type LogEntry, type Point, TimelineReader } from '../../sim/index.ts';
import { type Course, courseOf } from './measures.ts';

export class CourseReader {
  readonly #reader = new TimelineReader(null);
  readonly #harmed: Point[] = [];
  #read = 0;
  #course: Course | null = null;

  /** The course of a log that only ever grows. */
  read(log: readonly LogEntry[]): Course {
    if (this.#course && this.#read === log.length) return this.#course;
    for (; this.#read < log.length; this.#read++) {
      const entry = log[this.#read];
      if (!entry) break;
      this.#reader.read(entry, this.#read);
      if (entry.kind !== 'fact' || entry.type !== 'trafficCounted') continue;
      const value = Number(entry.data['harmed'] ?? 0);
      if (value > 0) this.#harmed.push({ atMs: entry.atMs, value });
    }
    this.#course = courseOf(this.#reader.timeline, [...this.#harmed]);
    return this.#course;
  }
}

/** The course of a whole log. */
export const readCourse = (log: readonly LogEntry[]): Course => new CourseReader().read(log);
