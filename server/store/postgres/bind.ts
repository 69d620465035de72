/** What the database may be given; numbers go as their text. */
export type Bindable = string | null;

/**
 * The only way in which a value reaches the database. What the embedded store refuses is refused here, too, and NUL,
 * which no text of PostgreSQL may hold, becomes the sign for what cannot be shown.
 */
export function bind(value: unknown): Bindable {
	if (value === null) return null;
	switch (typeof value) {
		case "string":
			return value.includes("\0") ? value.replaceAll("\0", "\ufffd") : value;
		case "bigint":
			return String(value);
		case "number":
			if (Number.isFinite(value)) return String(value);
			break;
	}
	// Not the value itself: it may be what somebody wrote, and this line is logged.
	const what = typeof value === "number" ? String(value) : typeof value;
	throw new TypeError(`cannot be stored: ${what}`);
}
