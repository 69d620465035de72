import { isOrigin } from "../../../protocol/origin.ts";
import { unicodeHost } from "./unicode-host.ts";

/** An origin as people read it: its host not in punycode. */
export function shownOrigin(origin: string): string {
	if (!isOrigin(origin)) return origin;
	const { protocol, hostname, port } = new URL(origin);
	return `${protocol}//${unicodeHost(hostname)}${port && `:${port}`}`;
}
