/**
 * The first millisecond of a day where the reader is; null: none is named.
 * @param typed as `2026-12-01`, or empty
 * @param later days after the one that is named
 */
export function dayStart(typed: string, later: number): number | null {
	const [year, month, day] = typed.split("-").map(Number);
	if (!year || !month || !day) return null;
	return new Date(year, month - 1, day + later).getTime();
}
