import { passkeyHostOf } from "./passkey-host.ts";
import type { PasskeyStore } from "./passkey-queries.ts";

/**
 * For whoever starts the relay: the console's address has changed, and passkeys were made for another one. null:
 * all of them work.
 */
export async function passkeyWarning(
	store: Pick<PasskeyStore, "passkeysElsewhere">,
	consoleOrigin: string,
): Promise<string | null> {
	const host = passkeyHostOf(consoleOrigin);
	// No host is named "", so all of them are counted.
	const count = await store.passkeysElsewhere(host?.rpId ?? "");
	if (count === 0) return null;
	const isOne = count === 1;
	const which = isOne ? "1 passkey opens" : `${count} passkeys open`;
	const why = host
		? `${isOne ? "it was" : "they were"} made for another host name than ${host.rpId}`
		: "passkeys work by https with a host name, and on localhost";
	const next = isOne
		? 'With the address of before it works again. Otherwise its owner signs in by password or link, and adds a new one under "My account".'
		: 'With the address of before they work again. Otherwise their owners sign in by password or link, and add new ones under "My account".';
	return `${which} nothing at ${consoleOrigin}: ${why}. ${next}`;
}
