const UNITS = ["bytes", "kB", "MB", "GB", "TB"];

/** E.g. `12.3 MB`: as disks are sold, 1 MB = 1,000,000 bytes. */
export function bytesInWords(bytes: number): string {
	let [value, unit] = [bytes, 0];
	while (value >= 1_000 && unit < UNITS.length - 1) {
		value /= 1_000;
		unit++;
	}
	return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`;
}

/** E.g. `2026-11-29 16:20 UTC`. */
export function timeInWords(time: number): string {
	return `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** E.g. `1 conversation`, `2 people`. */
export function counted(count: number, one: string, many: string): string {
	return `${count} ${count === 1 ? one : many}`;
}
