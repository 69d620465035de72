/** An amount with its currency, as a language writes it. */
export function money(
	amount: number,
	currency: string,
	locale: string,
): string {
	try {
		return new Intl.NumberFormat(locale, {
			style: "currency",
			currency,
		}).format(amount);
	} catch {
		// What a page says about its cart may be no currency at all.
		return `${amount} ${currency}`;
	}
}
