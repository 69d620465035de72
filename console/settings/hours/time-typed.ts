/** "9", "9:30", "930", "9.30", "9 pm" or "24" as 09:00 … 24:00; null for what is no time of day. */
export function timeTyped(typed: string): string | null {
	const found = /^(\d{1,2})(?:[:.h ]?([0-5]\d))?\s*(?:([ap])\.?m\.?)?$/i.exec(
		typed.trim(),
	);
	if (!found) return null;
	const [, hours = "", minutes = "00", half] = found;
	const hour = half ? onTheClock(Number(hours), half) : Number(hours);
	if (hour > 24 || (hour === 24 && minutes !== "00")) return null;
	return `${String(hour).padStart(2, "0")}:${minutes}`;
}

/** Twelve comes before one; 13 pm is no time, and comes out past the end of the day. */
function onTheClock(hour: number, half: string): number {
	if (hour < 1 || hour > 12) return 99;
	return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}
