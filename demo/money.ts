/** Prices are whole cents everywhere in the shop, so that no sum is ever 0.30000000000000004. */
export type Cents = number;

const EURO = new Intl.NumberFormat("en-IE", {
	style: "currency",
	currency: "EUR",
});
const WHOLE_EURO = new Intl.NumberFormat("en-IE", {
	style: "currency",
	currency: "EUR",
	maximumFractionDigits: 0,
});

/** "€129" on a price tag, "€12.50" when there are cents. */
export function euro(cents: Cents): string {
	return (cents % 100 === 0 ? WHOLE_EURO : EURO).format(cents / 100);
}

/** The plain number of euros, as the widget and the identity token want it. */
export function euros(cents: Cents): number {
	return cents / 100;
}
