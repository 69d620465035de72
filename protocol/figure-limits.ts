// Of figures. A file of its own: who only shows them needs no readers.

/** Under this many no share is told, counts only. */
export const FIGURE_LEAST = 5;
/** Under this many a figure is greyed, with its interval and "few answers". */
export const FIGURE_FEW = 30;
/** A period is no longer than ten years … */
export const FIGURE_DAYS = 3_660;
/** … and one that begins and ends within days is no longer than the longest day, on which the clocks are put back. */
export const FIGURE_INSTANTS_MS = 25 * 3_600_000;
/** Episodes that are read one by one for a reply, where days are not counted by what is asked for. */
export const FIGURE_EPISODES = 300_000;
/** Points of a series. */
export const SERIES_POINTS = 124;
/** Conversations in one reply to `episodes:read`. */
export const EPISODES_READ = 50;
