import { locale } from "./words.ts";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** "12.3 MB": as disks are sold, a thousand bytes to a kilobyte. */
export function bytesInWords(bytes: number): string {
	let [value, at] = [bytes, 0];
	while (value >= 1_000 && at < UNITS.length - 1) {
		value /= 1_000;
		at++;
	}
	return new Intl.NumberFormat(locale, {
		style: "unit",
		unit: UNITS[at] ?? "byte",
		unitDisplay: at === 0 ? "long" : "short",
		maximumFractionDigits: at > 1 ? 1 : 0,
	}).format(value);
}
