import type { Texts } from "./texts.ts";

/** What an owner says otherwise in one language: some of its texts, each in its own place. */
export type Override = Some<Omit<Texts, "language">>;

type Some<T> = { [K in keyof T]?: T[K] extends object ? Some<T[K]> : T[K] };

/** The texts with the owner's own in their places; a place that does not exist here changes nothing. */
export function overridden<T extends object>(texts: T, own: object): T {
	const entries = Object.entries(texts).map(([key, text]) => {
		const other = (own as Record<string, unknown>)[key];
		if (!Object.hasOwn(own, key)) return [key, text];
		if (typeof text === "object" && text !== null) {
			const isObject = typeof other === "object" && other !== null;
			return [key, isObject ? overridden(text, other) : text];
		}
		return [key, typeof other === typeof text ? other : text];
	});
	return Object.fromEntries(entries) as T;
}
