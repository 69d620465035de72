import { URL_CHARS } from "./limits.ts";

/** A piece of a message: plain text, or a link that a tap opens. */
export type Piece =
	| { kind: "text"; text: string }
	| { kind: "link"; text: string; href: string };

/**
 * Cuts a message into text and links. Only what stands there is linked: an address with http, https,
 * mailto or tel, a bare www. host, or an e-mail address; every other scheme stays text. An address is linked
 * whole or not at all, because a part of it may be somebody else's.
 * The pieces joined give the message again.
 */
export function piecesOf(text: string): Piece[] {
	const pieces: Piece[] = [];
	const anchor = new RegExp(ANCHOR);
	let from = 0;
	for (let match = anchor.exec(text); match; match = anchor.exec(text)) {
		const [start, end] = FINDERS[match[0].toLowerCase()]?.(
			text,
			match.index,
			from,
		) ?? [0, 0];
		const href = end > start ? hrefOf(text.slice(start, end)) : null;
		if (!href) continue;
		if (start > from)
			pieces.push({ kind: "text", text: text.slice(from, start) });
		pieces.push({ kind: "link", text: text.slice(start, end), href });
		from = anchor.lastIndex = end;
	}
	if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
	return pieces;
}

/** By how each kind of address is known. Each is looked at around its anchor only, so a hostile text costs linear time. */
const ANCHOR = /https?:\/\/|www\.|mailto:|tel:|@/giu;

/** Where the address around an anchor begins and ends; null: there is none. `from` is where the link before it ends. */
type Finder = (
	text: string,
	at: number,
	from: number,
) => readonly [start: number, end: number] | null;

const FINDERS: Record<string, Finder> = {
	"http://": webAddress,
	"https://": webAddress,
	"www.": (text, at) => (joinedTo(text, at) ? null : webAddress(text, at)),
	"mailto:": (text, at) => {
		const local = here(MAILBOX, text, at + 7);
		const end = local && domainEnd(text, at + 7 + local.length);
		if (!end || joinedTo(text, at)) return null;
		const query = text[end] === "?" ? here(RUN, text, end) : "";
		return [at, end + withoutTail(query, "").length];
	},
	"tel:": (text, at) => {
		const end = at + here(/tel:[+0-9().-]{3,30}/iuy, text, at).length;
		return joinedTo(text, at) ||
			(text[end - 1] !== "." && here(NUMBER_GOES_ON, text, end))
			? null
			: [at, at + withoutTail(text.slice(at, end), "").length];
	},
	"@": (text, at, from) => {
		const tail = text.slice(Math.max(from, at - 70), at);
		const [all] = UNSPACED_TAIL.exec(tail) ?? MAILBOX_TAIL.exec(tail) ?? [""];
		// A dot of a list, and no part of the address.
		const before = all.replace(/^·/, "");
		const end = domainEnd(text, at + 1);
		// Marks around the address: a quotation, or emphasis.
		const marked = /^['*_`~]/.test(before) && text[end] === before[0];
		const start = at - before.length + (marked ? 1 : 0);
		if (!marked && joinedTo(text, start)) return null;
		return end && here(MAILBOX, text, start).length === at + 1 - start
			? [start, end]
			: null;
	},
};

/** With other signs between its digits than we link: a part of it would call somebody else. */
const NUMBER_GOES_ON = /[\p{L}\p{N}*#;=+]|[\s\p{Pd}/(]+\p{N}/uy;

// Scripts that put no space between words: there a letter beside an address need not belong to it.
const UNSPACED =
	"\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}";
// Punctuation that stands inside of words and titles: middle dots, apostrophes, hyphens, joiners.
const IN_WORDS = "·‧・’׳״־‐‑–\u200c\u200d\ufe0f";
// Symbols of East Asian writing that serve as its brackets and strokes.
const SYMBOL_ENDS = "＜＞｜～";
/** What an address of the web is written with. The other punctuation of all scripts and what nobody sees end it. */
const RUN = new RegExp(
	`(?:[^\\s<>"\`\\p{P}\\p{C}\\p{DI}${SYMBOL_ENDS}]|(?![<>"\`])[!-~]|[${IN_WORDS}]){1,${URL_CHARS + 1}}`,
	"uy",
);
const UNSPACED_TAIL = new RegExp(`[${UNSPACED}]+$`, "u");
/** All that may stand before the @ of an address, and what may be hidden in it: of an address with more than we link, none of it is. */
const MAILBOX_TAIL = new RegExp(
	`(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}\\p{Cf}\\p{DI}!#$%&'*+/=?^_\`{|}~.·’‑-])*$`,
	"u",
);
const MAILBOX = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+&'-]{0,63}@/uy;
const LABEL =
	"[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
const DOMAIN = new RegExp(`${LABEL}(?:\\.${LABEL}){1,8}`, "uy");
const HOST = /^(?:\[[\da-f:.]+\]|[\p{L}\p{M}\p{N}._-]+)(?::\d{1,5})?$/iu;
/** A name in ASCII that letters of such a script follow. */
const NAME_ENDS = new RegExp(`^(?:.*\\.)?[\\w-]+(?=[${UNSPACED}])`, "iu");

function webAddress(
	text: string,
	at: number,
): readonly [number, number] | null {
	if (/[a-z\d@.]/i.test(text[at - 1] ?? "")) return null;
	const run = here(RUN, text, at);
	if (run.length > URL_CHARS) return null;
	// A list of addresses without spaces.
	const [one = ""] = run.split(/[,;|](?=https?:\/\/)/i);
	const [, scheme = "", host = "", rest = ""] =
		/^(https?:\/\/)?([^/?#]*)(.*)$/isu.exec(
			withoutTail(one, text[at - 1] ?? ""),
		) ?? [];
	const [name] = NAME_ENDS.exec(host) ?? [];
	if (!HOST.test(name ?? host)) return null;
	// The name of the host goes on after something that nobody sees.
	if (!name && !rest && goesOn(text, at + one.length)) return null;
	return [at, at + scheme.length + (name ?? host + rest).length];
}

/** Where the domain of an e-mail address ends; 0: there is none. */
function domainEnd(text: string, at: number): number {
	const domain = here(DOMAIN, text, at);
	const name = NAME_ENDS.exec(domain)?.[0] ?? domain;
	const end = at + name.length;
	const isWhole = name !== domain || !goesOn(text, end);
	return isWhole && /\.(?:[a-z]{2,63}|xn--[a-z\d-]+|[^.\0-\x7f]+)$/iu.test(name)
		? end
		: 0;
}

/** Whether an address goes on where it seems to end, if only after something that nobody sees. */
const goesOn = (text: string, end: number) => here(GOES_ON, text, end) !== "";
const GOES_ON = /[\p{Cf}\p{DI}]*(?:[\p{L}\p{M}\p{N}@_%-]|\.[\p{L}\p{N}])/uy;

/** Whether a word before it goes on: `hotel:` is no number, and `x-www.` is another host. */
const joinedTo = (text: string, at: number) =>
	JOINED.test(text.slice(Math.max(0, at - 2), at));
const JOINED = new RegExp(
	`(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}\\p{Cf}\\p{DI}_@./%-]$`,
	"u",
);

/** What a sticky pattern matches at a place; "": nothing. */
function here(pattern: RegExp, text: string, at: number): string {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? "";
}

/**
 * Without the punctuation that ends the sentence and not the address: a closing bracket only if it has no partner
 * inside, a mark of emphasis only if one stands before.
 */
function withoutTail(address: string, before: string): string {
	/** How many more brackets close than open, by the closing one. */
	const over: Record<string, number> = {};
	for (const [open, close] of BRACKETS)
		over[close] = count(address, close) - count(address, open);
	let end = address.length;
	while (end > 0) {
		const last = address[end - 1] as string;
		const unpaired = (over[last] ?? 0) > 0;
		const emphasis = last === before && /[_~]/.test(last);
		if (!unpaired && !emphasis && !TAIL.includes(last)) break;
		if (unpaired) over[last] = (over[last] ?? 0) - 1;
		end -= 1;
	}
	return address.slice(0, end);
}

const BRACKETS = [
	["(", ")"],
	["[", "]"],
	["{", "}"],
] as const;
const TAIL = `.,;:!?'*|\\${IN_WORDS}`;

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
		// "https://bank.example@evil.example" reads as the bank and opens the other.
		return url.username || url.password ? null : url.href;
	} catch {
		return null;
	}
}
