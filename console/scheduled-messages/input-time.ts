/** A moment as a field of date and time shows it, in this browser's zone: "2026-11-03T09:00". */
export function inputTime(atMs: number): string {
	const at = new Date(atMs);
	const two = (part: number) => String(part).padStart(2, "0");
	const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
	return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The moment that such a field names; null: none. */
export function readInputTime(value: string): number | null {
	const at = new Date(value).getTime();
	return Number.isNaN(at) ? null : at;
}

/** The next day at nine o'clock of this browser's zone. */
export function tomorrowAtNine(nowMs: number): number {
	const at = new Date(nowMs);
	return new Date(
		at.getFullYear(),
		at.getMonth(),
		at.getDate() + 1,
		9,
	).getTime();
}
