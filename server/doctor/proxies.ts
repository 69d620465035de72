import { proxyWarning } from "../config/config-warnings.ts";
import { check, type Found, type Kind } from "./check.ts";
import { originsOf } from "./look.ts";

const KINDS = {
	proxies_ok: {
		mark: "ok",
		says: (origin, count) =>
			count === "0"
				? `No proxy stands before ${origin}, as SHOPBELL_PROXY_HOPS says.`
				: `X-Forwarded-For comes with ${entries(count)} at ${origin}, as SHOPBELL_PROXY_HOPS says.`,
	},
	proxies_not_asked: {
		mark: "skipped",
		says: () =>
			"How many proxies there are is looked at only while the relay runs.",
	},
	proxies_none_set: {
		mark: "wrong",
		says: () =>
			"SHOPBELL_ORIGIN is https, so a proxy stands in front, and SHOPBELL_PROXY_HOPS is 0: limits count all visitors as one.",
		todo: () =>
			"Set SHOPBELL_PROXY_HOPS=1 for one proxy, and start the relay again.",
	},
	proxies_none_add: {
		mark: "wrong",
		says: (origin, _, hops) =>
			`No proxy at ${origin} adds to X-Forwarded-For, and SHOPBELL_PROXY_HOPS is ${hops}: limits count all visitors as one.`,
		todo: () =>
			"Let the proxy add the client's address; recipes/nginx.conf has the line for nginx.",
	},
	proxies_fewer: {
		mark: "wrong",
		says: (origin, count, hops) =>
			`X-Forwarded-For comes with ${entries(count)} at ${origin}, and SHOPBELL_PROXY_HOPS is ${hops}: strangers choose their own address.`,
		todo: (_, count) =>
			`Set SHOPBELL_PROXY_HOPS=${count} if there are no more proxies of yours, and start the relay again.`,
	},
	proxies_more: {
		mark: "wrong",
		says: (origin, count, hops) =>
			`X-Forwarded-For comes with ${entries(count)} at ${origin}, and SHOPBELL_PROXY_HOPS is ${hops}: limits count many visitors as one.`,
		todo: (_, count) =>
			`Set SHOPBELL_PROXY_HOPS=${count} if all of them are proxies of yours, and start the relay again.`,
	},
	proxies_doubt: {
		mark: "warning",
		says: (code) =>
			`In the last ten minutes requests came that do not fit SHOPBELL_PROXY_HOPS (${code}).`,
		todo: () => "Look the code up in docs/behind-a-proxy.md.",
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;

/** Whether SHOPBELL_PROXY_HOPS is the number of proxies that really add their entry. */
export const proxies = check({
	name: "proxies",
	kinds: KINDS,
	async run(look) {
		const { config } = look;
		const found: Found<Code>[] = [];
		const doubts = new Set<string>();
		for (const origin of originsOf(config)) {
			const facts = await look.at(origin);
			if (facts.kind !== "relay") continue;
			const { forwarded, settings } = facts.arrived;
			found.push(foundOf(origin, forwarded, settings.proxyHops));
			for (const doubt of facts.arrived.doubts) doubts.add(doubt);
		}
		if (found.length === 0)
			return proxyWarning(config) === null
				? [["proxies_not_asked"]]
				: [["proxies_none_set"]];
		// Where a count is wrong now, its finding says so, and older doubts add nothing.
		if (found.every(([code]) => code === "proxies_ok"))
			for (const doubt of doubts) found.push(["proxies_doubt", doubt]);
		return found;
	},
});

function foundOf(origin: string, forwarded: number, hops: number): Found<Code> {
	const values = [origin, `${forwarded}`, `${hops}`] as const;
	if (forwarded === hops) return ["proxies_ok", ...values];
	if (forwarded > hops) return ["proxies_more", ...values];
	return forwarded === 0
		? ["proxies_none_add", ...values]
		: ["proxies_fewer", ...values];
}

function entries(count = ""): string {
	return count === "1" ? "1 entry" : `${count} entries`;
}
