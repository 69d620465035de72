import { passkeyWarning } from "./accounts/passkey-warning.ts";
import type { Config } from "./config/config.ts";
import { mailWarning, proxyWarning } from "./config/config-warnings.ts";
import { bucketWarnings } from "./files/bucket-warnings.ts";
import { pushKeyWarning } from "./notifications/push-key-warning.ts";
import type { ShopbellStore } from "./store-parts.ts";

/** What whoever starts a relay is told of its settings. */
export interface StartWarning {
	/** `lacks`: something that a shop may go without. */
	kind: "wrong" | "lacks";
	sentence: string;
}

/** In the order in which they are told. */
export async function startWarnings(
	config: Config,
	store: ShopbellStore,
): Promise<StartWarning[]> {
	const wrong = [
		proxyWarning(config),
		await passkeyWarning(store, config.consoleOrigin),
		await pushKeyWarning(store, config),
		...(await bucketWarnings(config)),
	];
	return [
		...wrong.flatMap((sentence) => warningOf("wrong", sentence)),
		...warningOf("lacks", mailWarning(config)),
	];
}

function warningOf(
	kind: StartWarning["kind"],
	sentence: string | null,
): StartWarning[] {
	return sentence === null ? [] : [{ kind, sentence }];
}
