import type { Route } from "../workspace/route.ts";

/** Where among the replies one is: /console/replies/<shop or mine>/<what>. */
export interface RepliesPlace {
	own: boolean;
	at: { kind: "list" | "new" | "import" } | { kind: "one"; id: string };
}

/** null: the address says nothing of whose. */
export function repliesPlace(now: Route): RepliesPlace | null {
	const [whose, what] = now.kind === "page" ? (now.place ?? "").split("/") : [];
	if (whose !== "shop" && whose !== "mine") return null;
	const own = whose === "mine";
	if (!what) return { own, at: { kind: "list" } };
	if (what === "new" || what === "import") return { own, at: { kind: what } };
	return { own, at: { kind: "one", id: what } };
}

/** @param what an id, `new` or `import`; left out: the list */
export function toReply(own: boolean, what?: string): Route {
	const whose = own ? "mine" : "shop";
	return {
		kind: "page",
		name: "replies",
		place: what ? `${whose}/${what}` : whose,
	};
}
