/** What the embedded database may be given. */
export type Bindable = number | bigint | string | Buffer | null;

/**
 * The only way in which a value reaches the embedded driver. There `true` turns into 1, `NaN` into null and an object
 * into names of values, all in silence: so anything but these five throws here, in time.
 */
export function bind(value: unknown): Bindable {
	if (value === null) return null;
	switch (typeof value) {
		case "string":
		case "bigint":
			return value;
		case "number":
			if (Number.isFinite(value)) return value;
			break;
		case "object":
			if (Buffer.isBuffer(value)) return value;
			break;
	}
	// Not the value itself: it may be what somebody wrote, and this line is logged.
	const what = typeof value === "number" ? String(value) : typeof value;
	throw new TypeError(`cannot be stored: ${what}`);
}
