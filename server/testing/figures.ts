import { asks } from "./page.ts";
import type { Relay } from "./relay.ts";

/** Packets of sockets that the relay has decoded, by its own figures. */
export function decodedPackets(relay: Relay): Promise<number> {
	return metricOf(relay, "shopbell_packets_total");
}

/** Bytes that the relay keeps for sockets that do not take them. */
export function unreadBytes(relay: Relay): Promise<number> {
	return metricOf(relay, "shopbell_unread_bytes");
}

export function securityEvents(relay: Relay, code: string): Promise<number> {
	return metricOf(relay, `shopbell_security_events_total{code="${code}"}`);
}

/** @param name with its labels, as the relay spells them */
export async function metricOf(relay: Relay, name: string): Promise<number> {
	const text = await (await asks(relay, "/metrics")).text();
	const line = text.split("\n").find((one) => one.startsWith(`${name} `));
	return Number(line?.split(" ")[1] ?? 0);
}
