/**
 * Every language of the chat by its tag, in the order of the list that the shopper sees. Each is a file of its
 * own, and only the one that is spoken is loaded: first what an empty chat may say, and the rest with the parts
 * that come later. Another language is one more file and one more line here.
 */
export const languages: Record<string, Files> = {
	en: [() => import("./en.ts?first"), () => import("./en.later.ts")],
	ar: [() => import("./ar.ts?first"), () => import("./ar.ts?later")],
	de: [() => import("./de.ts?first"), () => import("./de.ts?later")],
	es: [() => import("./es.ts?first"), () => import("./es.ts?later")],
	fr: [() => import("./fr.ts?first"), () => import("./fr.ts?later")],
	it: [() => import("./it.ts?first"), () => import("./it.ts?later")],
	lt: [() => import("./lt.ts?first"), () => import("./lt.ts?later")],
	nl: [() => import("./nl.ts?first"), () => import("./nl.ts?later")],
	pl: [() => import("./pl.ts?first"), () => import("./pl.ts?later")],
	pt: [() => import("./pt.ts?first"), () => import("./pt.ts?later")],
	ro: [() => import("./ro.ts?first"), () => import("./ro.ts?later")],
	sv: [() => import("./sv.ts?first"), () => import("./sv.ts?later")],
	uk: [() => import("./uk.ts?first"), () => import("./uk.ts?later")],
};

/** A file of words exports them under one name, the tag. The types stand in the files themselves. */
export type Files = [
	first: () => Promise<object>,
	later: () => Promise<object>,
];
