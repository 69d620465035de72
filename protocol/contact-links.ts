/** What may stand in a telephone number, of which 3 to 20 are digits: letters and extensions open nothing. */
export function isPhone(number: string): boolean {
	const digits = number.replace(/\D/g, "").length;
	return /^\+?[\d ()./-]+$/.test(number) && digits >= 3 && digits <= 20;
}

/** What a tap on a telephone number dials. */
export function phoneLink(number: string): string {
	// "+44 (0)20": the zero is for calls from within the country.
	const dialled = number.replace(/(\+.*?)\(0\)/, "$1").replace(/[^+\d]/g, "");
	return `tel:${dialled}`;
}

/** What a tap on an address begins to write. Marks in it are of the address, and add no further field. */
export function mailtoLink(address: string): string {
	return `mailto:${encodeURIComponent(address).replace("%40", "@")}`;
}
