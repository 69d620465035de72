import { isLoopback } from "../../protocol/origin.ts";

/** Where the relay says that it is found. */
export interface Addresses {
	/** The console's origin. */
	console: string;
	/** The chat's: what a shop's tag names. */
	relay: string;
}

/** Reads `<meta name="shopbell-console">`; without it, this page's own address stands for both. */
export function addressesOf(page: Document): Addresses {
	const here = page.location.origin;
	try {
		const content = page.querySelector<HTMLMetaElement>(
			'meta[name="shopbell-console"]',
		)?.content;
		const said = JSON.parse(content ?? "") as Partial<Addresses>;
		return { console: said.console ?? here, relay: said.relay ?? here };
	} catch {
		return { console: here, relay: here };
	}
}

/**
 * Whether only the name of this machine differs, as 127.0.0.1 for localhost: then the other one is as good. With
 * another port the right address may lead nowhere from here.
 */
export function isOtherName(opened: string, own: string): boolean {
	const [one, other] = [new URL(opened), new URL(own)];
	return (
		isLoopback(one.hostname) &&
		isLoopback(other.hostname) &&
		one.protocol === other.protocol &&
		one.port === other.port
	);
}
