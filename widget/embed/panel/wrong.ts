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
	track:
		'track("page" | "cart" | "order", { … } | null) or track("left-checkout").',
	page: 'track("page", { url: "https://…", title: "…" }): texts.',
	cart: 'track("cart", { items: [{ name: "…", quantity: 1, price: 9.5 }], total: 9.5, currency: "EUR" }).',
	order:
		'track("order", { id: "…", at: "2026-01-31", total: 9.5, currency: "EUR" }).',
} as const;

export type WrongCall = keyof typeof WRONG;

/** What is told of a call of this name. */
export function wrongCall(name: string): WrongCall {
	if (name === "once") return "on";
	return Object.hasOwn(WRONG, name) ? (name as WrongCall) : "call";
}
