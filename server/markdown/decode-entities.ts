const NAMED: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	nbsp: "\u00a0",
	shy: "\u00ad",
	copy: "\u00a9",
	reg: "\u00ae",
	euro: "\u20ac",
	hellip: "\u2026",
	ndash: "\u2013",
	mdash: "\u2014",
	times: "\u00d7",
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/g;

/** `&lt;` of a text as the sign that it means; a name that we do not know stays as it was typed. */
export function decodeEntities(text: string): string {
	return text.replace(ENTITY, (whole, decimal, hex, name) => {
		if (name) return NAMED[name] ?? whole;
		const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
		const isSign =
			code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
		return isSign ? String.fromCodePoint(code) : "\ufffd";
	});
}
