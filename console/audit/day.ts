/** When a day such as 2026-11-29 begins where the reader is; null: it names none. */
export function dayStart(date: string): number | null {
	return at(date, 0);
}

/** When it is over. */
export function dayEnd(date: string): number | null {
	return at(date, 1);
}

function at(date: string, daysLater: number): number | null {
	const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
	if (!year || !month || !day) return null;
	return new Date(
		Number(year),
		Number(month) - 1,
		Number(day) + daysLater,
	).getTime();
}
