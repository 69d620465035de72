/** A host as people write it, where browsers send it in punycode: münchen.example. */
export function unicodeHost(host: string): string {
	return host
		.split(".")
		.map((label) => (label.startsWith("xn--") ? decoded(label) : label))
		.join(".");
}

function decoded(label: string): string {
	const text = decode(label.slice(4));
	// Only what a browser would make the same of again; anything else could look like another website.
	return text !== null && hostOf(text) === label ? text : label;
}

function hostOf(text: string): string | null {
	try {
		return new URL(`https://${text}`).hostname;
	} catch {
		return null;
	}
}

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_POINT = 128;

/** RFC 3492, section 6.2; null for what is none. */
function decode(input: string): string | null {
	const end = input.lastIndexOf("-");
	const points = [...input.slice(0, Math.max(0, end))].map((one) =>
		one.charCodeAt(0),
	);
	let point = FIRST_POINT;
	let at = 0;
	let bias = FIRST_BIAS;
	let read = end < 0 ? 0 : end + 1;
	while (read < input.length) {
		const before = at;
		let weight = 1;
		for (let k = BASE; ; k += BASE) {
			const digit = digitOf(input[read++]);
			if (digit < 0) return null;
			at += digit * weight;
			const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
			if (digit < threshold) break;
			weight *= BASE - threshold;
		}
		const length = points.length + 1;
		bias = adapted(at - before, length, before === 0);
		point += Math.floor(at / length);
		if (point > 0x10ffff) return null;
		at %= length;
		points.splice(at++, 0, point);
	}
	return String.fromCodePoint(...points);
}

function digitOf(letter = ""): number {
	return "abcdefghijklmnopqrstuvwxyz0123456789".indexOf(
		letter.toLowerCase() || " ",
	);
}

function adapted(delta: number, length: number, isFirst: boolean): number {
	let left = Math.floor(delta / (isFirst ? DAMP : 2));
	left += Math.floor(left / length);
	let k = 0;
	for (; left > ((BASE - T_MIN) * T_MAX) / 2; k += BASE)
		left = Math.floor(left / (BASE - T_MIN));
	return k + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
}
