const KB = 1_000;
const MB = KB * KB;

/** "380 kB" or "2.4 MB", as the reader's language writes it. */
export function fileSize(bytes: number, locale: string): string {
	const isLarge = bytes >= MB;
	return new Intl.NumberFormat(locale, {
		style: "unit",
		unit: isLarge ? "megabyte" : "kilobyte",
		maximumFractionDigits: isLarge ? 1 : 0,
	}).format(isLarge ? bytes / MB : Math.max(1, bytes / KB));
}
