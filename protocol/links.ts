/** A piece of a message: plain text, or a link that a tap opens. */
export type Piece =
	| { kind: "text"; text: string }
	| { kind: "link"; text: string; href: string };

/**
 * Cuts a message into text and links. Only what stands there is linked: an address with http, https,
 * mailto or tel, a bare www. host, or an e-mail address; every other scheme stays text.
 * The pieces joined give the message again.
 */
export function piecesOf(text: string): Piece[] {
	const pieces: Piece[] = [];
	let from = 0;
	for (const match of text.matchAll(CANDIDATE)) {
		const found = withoutTail(match[0]);
		const href = hrefOf(found);
		if (!href) continue;
		if (match.index > from) {
			pieces.push({ kind: "text", text: text.slice(from, match.index) });
		}
		pieces.push({ kind: "link", text: found, href });
		from = match.index + found.length;
	}
	if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
	return pieces;
}

// Bounded repeats and no nested ones: a hostile text costs linear time. Bidi controls end an address,
// because they can make it read as another one.
const STOP = '\\s<>"\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
const CANDIDATE = new RegExp(
	`(?<![\\w@.])(?:https?://[^${STOP}]{1,2000}|www\\.[^${STOP}]{1,2000}|mailto:[^${STOP}]{1,300}|tel:[+0-9().-]{3,30}|[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8})`,
	"giu",
);

/** Punctuation that ends the sentence, not the address; a closing bracket only if it has no partner inside. */
function withoutTail(address: string): string {
	/** How many more brackets close than open, by the closing one. */
	const over: Record<string, number> = {
		")": count(address, ")") - count(address, "("),
		"]": count(address, "]") - count(address, "["),
	};
	let end = address.length;
	while (end > 0) {
		const last = address[end - 1] as string;
		const unpaired = (over[last] ?? 0) > 0;
		if (!unpaired && !".,;:!?'’”»…*_".includes(last)) break;
		if (unpaired) over[last] = (over[last] ?? 0) - 1;
		end -= 1;
	}
	return address.slice(0, end);
}

function count(text: string, character: string): number {
	return text.split(character).length - 1;
}

function hrefOf(found: string): string | null {
	const written = /^www\./i.test(found)
		? `https://${found}`
		: /^[^:/]+@/.test(found)
			? `mailto:${found}`
			: found;
	try {
		const url = new URL(written);
		if (!ALLOWED.has(url.protocol)) return null;
		// "https://bank.example@evil.example" reads as the bank and opens the other.
		if (url.username || url.password) return null;
		return url.href;
	} catch {
		return null;
	}
}

const ALLOWED = new Set(["http:", "https:", "mailto:", "tel:"]);
