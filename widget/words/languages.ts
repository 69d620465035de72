/**
 * Every language of the chat by its tag, in the order of the list that the shopper sees. Each is a file of its
 * own, and only the one that is spoken is loaded: first what an empty chat may say, and the rest with the parts
 * that come later. Another language is one more file and one more line here.
 */
export const languages: Record<string, Files> = {
	en: [() => import("./en.ts?first"), () => import("./en.later.ts")],
	ar: [() => import("./ar.ts?first"), () => import("./ar.ts?later")],
	fr: [() => import("./fr.ts?first"), () => import("./fr.ts?later")],
	it: [() => import("./it.ts?first"), () => import("./it.ts?later")],
	lt: [() => import("./lt.ts?first"), () => import("./lt.ts?later")],
	ro: [() => import("./ro.ts?first"), () => import("./ro.ts?later")],
	sv: [() => import("./sv.ts?first"), () => import("./sv.ts?later")],
};

/** A file of words exports them under one name, the tag. The types stand in the files themselves. */
export type Files = [
	first: () => Promise<object>,
	later: () => Promise<object>,
];
