/** Digits and how they may be parted: a word for each group, one separator between two. */
const RUN =
	/(?<![\p{L}\p{Nd}_])\p{Nd}+(?:[ \u00a0\u2009\u202f.-]\p{Nd}+)*(?![\p{L}\p{Nd}_])/gu;
const MOST_DIGITS = 19;

/** The first digits of the cards of each network, and how long their numbers are (ISO/IEC 7812, issuers' own pages). */
const ISSUERS: readonly { prefix: RegExp; lengths: readonly number[] }[] = [
	{ prefix: /^4/, lengths: [13, 16, 19] },
	{
		prefix: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
		lengths: [16],
	},
	{ prefix: /^3[47]/, lengths: [15] },
	{ prefix: /^(6011|64[4-9]|65)/, lengths: [16, 17, 18, 19] },
	{ prefix: /^(30[0-5]|3095|36|38|39)/, lengths: [14, 16, 17, 18, 19] },
	{ prefix: /^35(2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
	{ prefix: /^(62|81)/, lengths: [16, 17, 18, 19] },
	{ prefix: /^220[0-4]/, lengths: [16, 17, 18, 19] },
	{
		prefix: /^(5018|5020|5038|5893|6304|6759|676[1-3])/,
		lengths: [13, 14, 15, 16, 17, 18, 19],
	},
];

export interface CardsMasked {
	/** Each digit of a card number but its last four is a dot; what parts them stays. */
	text: string;
	cards: number;
}

/**
 * Hides numbers that a card could have: the first digits of an issuer, a length that it uses, and the check digit.
 * Other long numbers, such as those of parcels, stay; of random ones of sixteen digits one in about forty looks like a card.
 */
export function maskCards(text: string): CardsMasked {
	let cards = 0;
	const masked = text.replace(RUN, (run) => {
		const groups = run.split(/(\P{Nd})/u);
		for (let from = 0; from < groups.length; from += 2) {
			const to = endOfCard(groups, from);
			if (to === null) continue;
			cards++;
			hide(groups, from, to);
			from = to;
		}
		return groups.join("");
	});
	return { text: masked, cards };
}

/** The last group of a number that begins with this one; null: none does. The longest one, where several would do. */
function endOfCard(groups: readonly string[], from: number): number | null {
	let digits = "";
	let end: number | null = null;
	for (let at = from; at < groups.length; at += 2) {
		digits += latin(groups[at] ?? "");
		if (digits.length > MOST_DIGITS) break;
		if (isCardNumber(digits)) end = at;
	}
	return end;
}

function isCardNumber(digits: string): boolean {
	return (
		ISSUERS.some(
			({ prefix, lengths }) =>
				lengths.includes(digits.length) && prefix.test(digits),
		) && hasCheckDigit(digits)
	);
}

/** Luhn (ISO/IEC 7812-1, annex B). */
function hasCheckDigit(digits: string): boolean {
	let sum = 0;
	[...digits].reverse().forEach((digit, at) => {
		const twice = Number(digit) * (at % 2 === 0 ? 1 : 2);
		sum += twice > 9 ? twice - 9 : twice;
	});
	return sum % 10 === 0;
}

function hide(groups: string[], from: number, to: number): void {
	let left = 4;
	for (let at = to; at >= from; at -= 2) {
		const digits = [...(groups[at] ?? "")];
		groups[at] = digits
			.map((digit, index) => (digits.length - index <= left ? digit : "•"))
			.join("");
		left = Math.max(0, left - digits.length);
	}
}

/** Where the digits of other scripts begin: Arabic, Persian, Devanagari, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

function latin(digits: string): string {
	return [...digits]
		.map((digit) => {
			const code = digit.codePointAt(0) ?? 0;
			const zero = ZEROS.find((first) => code >= first && code < first + 10);
			return zero === undefined ? digit : String(code - zero);
		})
		.join("");
}
