import { createECDH } from "node:crypto";
import { ConfigError } from "./config-error.ts";

/** A pair of keys by which push services know this relay (RFC 8292), base64url. */
export interface VapidConfig {
	publicKey: string;
	privateKey: string;
}

/** Both keys, which belong together, or null for those that the relay makes. Throws {@link ConfigError}. */
export function vapidOf(
	publicKey: string | undefined,
	privateKey: string | undefined,
): VapidConfig | null {
	if (publicKey === undefined && privateKey === undefined) return null;
	if (publicKey === undefined || privateKey === undefined)
		throw new ConfigError(
			`${publicKey === undefined ? "VAPID_PRIVATE_KEY" : "VAPID_PUBLIC_KEY"} needs ${publicKey === undefined ? "VAPID_PUBLIC_KEY" : "VAPID_PRIVATE_KEY"} beside it. Set both, or neither: the relay then makes a pair of its own.`,
		);
	if (publicOf(privateKey) !== publicKey)
		throw new ConfigError(
			"VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY are not one pair. Set both as they were made, or neither: the relay then makes a pair of its own.",
		);
	return { publicKey, privateKey };
}

function publicOf(privateKey: string): string | undefined {
	const curve = createECDH("prime256v1");
	try {
		curve.setPrivateKey(privateKey, "base64url");
		return curve.getPublicKey("base64url");
	} catch {
		// No number of this curve.
		return undefined;
	}
}
