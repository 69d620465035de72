/** Length by country (SWIFT IBAN registry). */
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
	(
		"AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 " +
		"FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 " +
		"LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 " +
		"SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20"
	)
		.split(" ")
		.map((one) => [one.slice(0, 2), Number(one.slice(2))]),
);

/** Two letters, two digits, and the account, whole or in groups. */
const START = /(?<![\p{L}\p{Nd}_])[a-z]{2}\d{2}/giu;
const SHAPE =
	/[a-z]{2}\d{2}(?:[ \u00a0\u202f-]?[a-z\d]){11,28}(?![\p{L}\p{Nd}_])/iuy;

export interface IbansMasked {
	/** Country and last four stay. */
	text: string;
	/** What was hidden, as it was written, in order. */
	ibans: string[];
}

/** Hides numbers of bank accounts: a country, its length, and the check digits (ISO 13616). */
export function maskIbans(text: string): IbansMasked {
	const ibans: string[] = [];
	let masked = "";
	let done = 0;
	// At each place that could begin one: the shape of one may reach into the next.
	for (const { index } of text.matchAll(START)) {
		if (index < done) continue;
		SHAPE.lastIndex = index;
		const [shape] = SHAPE.exec(text) ?? [];
		const iban = shape === undefined ? null : ibanAtStart(shape);
		if (iban === null) continue;
		ibans.push(iban);
		masked += text.slice(done, index) + hidden(iban);
		done = index + iban.length;
	}
	return { text: masked + text.slice(done), ibans };
}

/** Words may follow that look like a part of it. */
function ibanAtStart(shape: string): string | null {
	const length = LENGTHS[shape.slice(0, 2).toUpperCase()];
	if (length === undefined) return null;
	let seen = 0;
	for (let at = 0; at < shape.length; at++) {
		if (/[a-z\d]/i.test(shape.charAt(at))) seen++;
		if (seen < length) continue;
		const iban = shape.slice(0, at + 1);
		const isWhole = !/[a-z\d]/i.test(shape.charAt(at + 1));
		return isWhole && hasCheckDigits(iban) ? iban : null;
	}
	return null;
}

function hasCheckDigits(iban: string): boolean {
	const plain = iban.replace(/[^a-z\d]/gi, "").toUpperCase();
	let rest = 0;
	for (const letter of plain.slice(4) + plain.slice(0, 4))
		for (const digit of String(Number.parseInt(letter, 36)))
			rest = (rest * 10 + Number(digit)) % 97;
	return rest === 1;
}

function hidden(iban: string): string {
	let left = iban.replace(/[^a-z\d]/gi, "").length;
	return iban.replace(/[a-z\d]/gi, (letter, at: number) =>
		left-- <= 4 || at < 2 ? letter : "•",
	);
}
