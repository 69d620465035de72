import { copyOf } from "./copy.ts";

/** For whoever writes the shop's page: what is allowed, by what was wrong. */
export const WRONG = {
	call: "the calls are open close toggle show hide set identify logout track consent destroy on once off get push.",
	on: 'on(event, function): the events are ready open close message unread availability rated error, e.g. on("unread", ({ count }) => …).',
	get: "get(what): what is ready open launcher unread availability consent or site.",
	open: 'open({ draft: "…" }): the draft is a text.',
	set: 'set({ locale: "en", theme: "light" | "dark" | "auto", accent: "#1d5c54", position: "end" | "start", offset: 24 | [24, 96] }).',
	identify:
		"identify(getToken): a function that returns a JWT or a promise of one, a JWT, or null.",
	consent: "consent(true) or consent(false).",
	track: 'track("page" | "cart" | "order", { … } | null).',
	page: 'track("page", { url: "https://…", title: "…" }): texts.',
	cart: 'track("cart", { items: [{ name: "…", quantity: 1, price: 9.5 }], total: 9.5, currency: "EUR" }).',
	order:
		'track("order", { id: "…", at: "2026-01-31", total: 9.5, currency: "EUR" }).',
} as const;

/** What a page may change while it runs. */
export interface Options {
	locale?: string;
	theme?: string;
	accent?: string;
	position?: string;
	offset?: string;
}

export type Read =
	| { kind: "near" | "close" | "toggle" | "logout" }
	| { kind: "open"; draft: string | undefined }
	| { kind: "set"; options: Options }
	| { kind: "identify"; getToken: (() => unknown) | string | null }
	| { kind: "track"; what: "page" | "cart" | "order"; data: unknown }
	| { kind: "consent"; given: boolean }
	| { kind: "wrong"; why: keyof typeof WRONG };

/** A call as anybody may have made it, checked whole before anything of it is done. */
export function readCall(name: string, [first, second]: unknown[]): Read {
	switch (name) {
		case "near":
		case "close":
		case "toggle":
		case "logout":
			return { kind: name };
		case "open":
			return readOpen(first);
		case "set":
			return readSet(first);
		case "identify":
			return typeof first === "function" || isTextOr(first, null)
				? { kind: name, getToken: first as string | null }
				: { kind: "wrong", why: name };
		case "track":
			return readTrack(first, second);
		case "consent":
			return typeof first === "boolean"
				? { kind: name, given: first }
				: { kind: "wrong", why: name };
		case "on":
		case "once":
			return { kind: "wrong", why: "on" };
		case "get":
			return { kind: "wrong", why: name };
		default:
			return { kind: "wrong", why: "call" };
	}
}

/** Whatever an event listener hands over (`button.onclick = Shopbell.open`) is no draft, and no fault. */
function readOpen(first: unknown): Read {
	const { draft } = fields(first);
	return isTextOr(draft, undefined)
		? { kind: "open", draft: draft as string | undefined }
		: { kind: "wrong", why: "open" };
}

function readSet(first: unknown): Read {
	const { locale, theme, accent, position, offset } = fields(first);
	const [x, y = x] = Array.isArray(offset) ? offset : [offset];
	const isRight =
		isLike(locale, /^[a-z]{2,3}(-\w+)*$/i) &&
		isLike(theme, /^(light|dark|auto)$/) &&
		isLike(accent, /^#[\da-f]{6}$/i) &&
		isLike(position, /^(end|start)$/) &&
		(offset === undefined || (isAmount(x) && isAmount(y)));
	if (!first || !isRight) return { kind: "wrong", why: "set" };
	return {
		kind: "set",
		options: {
			locale: locale as string | undefined,
			theme: theme as string | undefined,
			accent: accent as string | undefined,
			position: position as string | undefined,
			offset:
				offset === undefined
					? undefined
					: `${Math.round(x as number)} ${Math.round(y as number)}`,
		},
	};
}

function readTrack(what: unknown, given: unknown): Read {
	if (what !== "page" && what !== "cart" && what !== "order")
		return { kind: "wrong", why: "track" };
	// A copy, so that nothing of the page's can change, or fail to cross into the frame.
	const data = copyOf(given) ?? null;
	return data === null || RIGHT[what](fields(data))
		? { kind: "track", what, data }
		: { kind: "wrong", why: what };
}

type Fields = Record<string, unknown>;

const RIGHT: Record<"page" | "cart" | "order", (data: Fields) => boolean> = {
	page: ({ url, title }) =>
		isTextOr(url, undefined) && isTextOr(title, undefined),
	cart({ items, total, currency }) {
		if (!Array.isArray(items) || !isMoney(total, currency)) return false;
		for (const item of items) {
			const { name, quantity, price } = fields(item);
			if (typeof name !== "string" || !isAmount(quantity) || !isAmount(price))
				return false;
		}
		return true;
	},
	order: ({ id, at, total, currency }) =>
		typeof id === "string" &&
		isLike(at ?? null, /^\d{4}-\d\d-\d\d/) &&
		isMoney(total, currency),
};

export function fields(unknown: unknown): Fields {
	return typeof unknown === "object" && unknown ? (unknown as Fields) : {};
}

function isTextOr(unknown: unknown, otherwise: null | undefined): boolean {
	return unknown === otherwise || typeof unknown === "string";
}

function isLike(unknown: unknown, pattern: RegExp): boolean {
	return (
		unknown === undefined ||
		(typeof unknown === "string" && pattern.test(unknown))
	);
}

function isMoney(total: unknown, currency: unknown): boolean {
	return (
		isAmount(total) &&
		typeof currency === "string" &&
		/^[A-Z]{3}$/.test(currency)
	);
}

function isAmount(unknown: unknown): boolean {
	return typeof unknown === "number" && unknown >= 0 && unknown <= 1e9;
}
