import { check, type Found, type Kind } from "./check.ts";
import { originsOf } from "./look.ts";

const KINDS = {
	headers_ok: {
		mark: "ok",
		says: (origin) => `Origin and Host arrive unchanged at ${origin}.`,
	},
	headers_not_asked: {
		mark: "skipped",
		says: () => "Origin and Host are looked at only where the relay answers.",
	},
	headers_origin: {
		mark: "wrong",
		says: (origin, arrived) =>
			arrived === ""
				? `A proxy at ${origin} drops Origin, so the relay refuses every chat and console.`
				: `A proxy at ${origin} changes Origin to ${arrived}, so the relay refuses every chat and console.`,
		todo: () => "Let the proxy pass Origin on as it came.",
	},
	headers_host: {
		mark: "warning",
		says: (origin, arrived) =>
			`A proxy at ${origin} changes Host to ${arrived}.`,
		todo: () =>
			"Let it pass Host on as it came (nginx: proxy_set_header Host $host).",
	},
	headers_host_of_console: {
		mark: "wrong",
		says: (origin, arrived) =>
			`A proxy at ${origin} changes Host to ${arrived}, so the relay cannot tell the console's address from the chat's.`,
		todo: () =>
			"Let it pass Host on as it came (nginx: proxy_set_header Host $host).",
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;

/** Whether `Origin` and `Host` arrive as browsers send them. */
export const headers = check({
	name: "headers",
	kinds: KINDS,
	async run(look) {
		const origins = originsOf(look.config);
		const found: Found<Code>[] = [];
		for (const origin of origins) {
			const facts = await look.at(origin);
			if (facts.kind !== "relay") continue;
			const faults: Found<Code>[] = [];
			const { arrived } = facts;
			if (arrived.origin !== origin)
				faults.push(["headers_origin", origin, arrived.origin ?? ""]);
			if (hostIn(arrived.host, origin) !== new URL(origin).host)
				faults.push([
					origins.length > 1 ? "headers_host_of_console" : "headers_host",
					origin,
					arrived.host ?? "nothing",
				]);
			found.push(
				...(faults.length > 0 ? faults : [["headers_ok", origin] as const]),
			);
		}
		return found.length > 0 ? found : [["headers_not_asked"]];
	},
});

/** A proxy may write the usual port, which browsers leave out. */
function hostIn(arrived: string | null, origin: string): string {
	const usual = origin.startsWith("https:") ? /:443$/ : /:80$/;
	return (arrived ?? "").toLowerCase().replace(usual, "");
}
