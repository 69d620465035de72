import type { ConsoleAddresses } from "../../protocol/account.ts";
import { isLoopback } from "../../protocol/origin.ts";

/** Reads `<meta name="shopbell-console">`; without it, this page's own address stands for both. */
export function addressesOf(page: Document): ConsoleAddresses {
	const here = page.location.origin;
	let said: Partial<ConsoleAddresses> = {};
	try {
		const content = page.querySelector<HTMLMetaElement>(
			'meta[name="shopbell-console"]',
		)?.content;
		said = JSON.parse(content ?? "") ?? {};
	} catch {
		// It says nothing that can be read.
	}
	return {
		console: said.console ?? here,
		relay: said.relay ?? here,
		mail: said.mail === true,
		passkeys: said.passkeys === true,
	};
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
