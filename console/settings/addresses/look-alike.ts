import { unicodeHost } from "./unicode-host.ts";

/** The host of a listed origin that this one is easily taken for; null: it looks like none. */
export function lookAlike(
	origin: string,
	listed: readonly string[],
): string | null {
	const own = hostOf(origin);
	const others = listed.map(hostOf).filter((host) => host !== own);
	return others.find((host) => drawn(host) === drawn(own)) ?? null;
}

/** Without what shops are found with and without: it is the same shop to people. */
function hostOf(origin: string): string {
	return unicodeHost(new URL(origin).hostname).replace(/^www\./, "");
}

/** What is drawn alike becomes one letter. */
function drawn(host: string): string {
	return host
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.replace(/./gu, (letter) => ALIKE.get(letter) ?? letter)
		.replaceAll("rn", "m")
		.replaceAll("vv", "w");
}

/** Letters of other scripts, and figures, beside the Latin letter that they are taken for. */
const ALIKE = new Map(
	Object.entries({
		a: "аα",
		b: "Ьв",
		c: "сϲ",
		d: "ԁ",
		e: "еєε",
		g: "ɡ",
		h: "һн",
		i: "іıιl1|ӏ",
		j: "јϳ",
		k: "кκ",
		m: "м",
		n: "пη",
		o: "оο0օ",
		p: "рρ",
		q: "ԛ",
		r: "г",
		s: "ѕ",
		t: "тτ",
		u: "υս",
		v: "νѵ",
		w: "ԝω",
		x: "хχ",
		y: "уγү",
	}).flatMap(([latin, alike]) =>
		[...alike].map((letter) => [letter, latin] as const),
	),
);
