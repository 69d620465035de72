import { isIP } from "node:net";
import { isInside } from "../../protocol/origin.ts";
import type { PushDevice, PushDeviceInfo } from "../../protocol/push.ts";
import type { PushDeviceRow } from "./rows.ts";

/** Uncompressed point of P-256, and the secret beside it. */
const KEY_BYTES = 65;
const AUTH_BYTES = 16;

/**
 * Whether a device's address and keys are such as a browser gives. What the address resolves to is looked at
 * again each time before it is asked.
 * @param loopback as in `createOutbound`
 */
export function mayRing(
	{ endpoint, keys }: Pick<PushDevice, "endpoint" | "keys">,
	loopback: boolean,
): boolean {
	const { protocol, hostname, username, password } = new URL(endpoint);
	// "http://localhost:80@elsewhere" begins like this machine and is elsewhere.
	if (username || password) return false;
	if (!isPublicName(hostname)) {
		const isHere = hostname === "localhost" || hostname === "127.0.0.1";
		if (!(loopback && isHere)) return false;
	} else if (protocol !== "https:") return false;
	const point = Buffer.from(keys.p256dh, "base64url");
	const secret = Buffer.from(keys.auth, "base64url");
	return (
		point.length === KEY_BYTES && point[0] === 4 && secret.length === AUTH_BYTES
	);
}

/** What its own person is told. */
export function deviceInfo({
	endpoint,
	name,
	rung_at,
}: PushDeviceRow): PushDeviceInfo {
	return { endpoint, name, rungAt: rung_at };
}

/** Push services have names. An address of numbers, or a name of this network, is the way to something else. */
function isPublicName(hostname: string): boolean {
	const name = hostname.replace(/\.$/, "");
	return isIP(name.replace(/^\[|\]$/g, "")) === 0 && !isInside(name);
}
