/** What the relay tells this page with the page itself. */
export interface Told {
	site: string;
	shop: string;
	/** Whoever may answer at the console. */
	agents: string[];
	console: string;
	keeper: string;
	/** When the page was served, by the relay's clock. */
	since: number;
}

export function readTold(page: Document): Told {
	const meta = page.querySelector<HTMLMetaElement>('meta[name="shopbell-try"]');
	return JSON.parse(meta?.content ?? "{}") as Told;
}
