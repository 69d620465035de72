import { createLazy } from "../../workspace/lazy.ts";

/** What puts hours into words: time zones weigh as much as a fifth of the console, and few people set hours. */
export const sayReads = createLazy(async () => {
	const { shopperReads } = await import("./shopper-reads.ts");
	return shopperReads;
});
