import { signal } from "@preact/signals";

/** Where in the console one is; the address bar is the only other copy. */
export type Route =
	| { kind: "inbox" }
	/**
	 * `byHand`: the agent chose it just now. A reload, Back and what opens by itself are not that. `seq`: the entry to
	 * show and to mark.
	 */
	| { kind: "conversation"; id: string; byHand?: true; seq?: number }
	/** What is sought, as it was typed; the list shows what is found. */
	| { kind: "search"; query: string }
	/** A saved view, by its id. */
	| { kind: "view"; id: string }
	/** A page that a part has registered, and which place on it, in one piece or several: /console/<name>/<place>. */
	| { kind: "page"; name: string; place?: string }
	| { kind: Door };

/** What links and strangers open, each at its address. */
const DOORS = [
	"sign-in",
	"first-run",
	"invitation",
	"new-password",
	"confirm-address",
] as const;
type Door = (typeof DOORS)[number];

export const route = signal<Route>({ kind: "inbox" });

/** What the column of the lists shows, also while a conversation beside it is read. */
export type ListRoute = Extract<Route, { kind: "inbox" | "search" | "view" }>;
export const listRoute = signal<ListRoute>({ kind: "inbox" });

/** A page, with the names of those that are places on it now. */
export interface PageName {
	name: string;
	formerly?: readonly string[];
}

/** Follows the address bar from now on; returns the secret that a link carried, if it did. */
export function startRouting(
	pages: readonly PageName[],
	arrived: (token: string) => void,
): () => void {
	function follow() {
		arrive(readRoute(location.pathname, pages));
		const token = takeToken();
		if (token) arrived(token);
	}
	addEventListener("popstate", follow);
	// A link pasted into a tab that shows this page already changes the fragment alone.
	addEventListener("hashchange", follow);
	follow();
	return () => {
		removeEventListener("popstate", follow);
		removeEventListener("hashchange", follow);
	};
}

/** @param how `push`: the agent's own click or key; `alone`: by itself, and Back leads here; `replace`: by itself */
export function go(to: Route, how: "push" | "alone" | "replace" = "push") {
	const path = pathOf(to);
	if (path !== location.pathname) {
		if (how === "replace") history.replaceState(null, "", path);
		else history.pushState(null, "", path);
	}
	arrive(
		to.kind === "conversation" && how === "push" ? { ...to, byHand: true } : to,
	);
}

/** Shows something else in the column of the lists; what is read beside it stays. */
export function showList(to: ListRoute) {
	const now = route.peek().kind;
	if (now === "conversation") listRoute.value = to;
	// Of what is typed letter by letter, Back leads to what was there before.
	else go(to, now === to.kind ? "replace" : "push");
}

function arrive(to: Route) {
	route.value = to;
	if (to.kind === "inbox" || to.kind === "search" || to.kind === "view")
		listRoute.value = to;
}

export function pathOf(to: Route): string {
	switch (to.kind) {
		case "inbox":
			return "/console";
		case "conversation":
			return `/console/c/${to.id}${to.seq ? `/${to.seq}` : ""}`;
		case "search":
			return `/console/search/${encodeURIComponent(to.query)}`;
		case "view":
			return `/console/view/${to.id}`;
		case "page":
			return `/console/${to.name}${to.place ? `/${to.place}` : ""}`;
		default:
			return `/console/${to.kind}`;
	}
}

export function readRoute(path: string, pages: readonly PageName[]): Route {
	const [, , name = "", ...rest] = path.replace(/\/+$/, "").split("/");
	const [id = "", seq = ""] = rest;
	if (name === "c" && ID.test(id))
		return {
			kind: "conversation",
			id,
			...(SEQ.test(seq) && { seq: Number(seq) }),
		};
	if (name === "view" && ID.test(id)) return { kind: "view", id };
	if (name === "search") return { kind: "search", query: decoded(id) };
	const door = DOORS.find((one) => one === name);
	if (door) return { kind: door };
	const page = pages.find((one) => one.name === name);
	const now = page ?? pages.find(({ formerly }) => formerly?.includes(name));
	if (!now) return { kind: "inbox" };
	const place = (page ? rest : [name, ...rest]).join("/");
	return { kind: "page", name: now.name, ...(place && { place }) };
}
/** Whether an address leads to a door, and nothing stands behind it for who is in. */
export function isDoor(kind: Route["kind"]): boolean {
	return DOORS.some((door) => door === kind);
}

const ID = /^[A-Za-z0-9_-]{22}$/;
/** As far as numbers of entries go. */
const SEQ = /^[1-9]\d{0,8}$/;

/** As it was typed; what no encoding gives stands as it is. */
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The secret leaves the address bar at once: it must not stay in the history or in a screenshot. */
function takeToken(): string | null {
	const token = location.hash.slice(1);
	if (!token) return null;
	history.replaceState(null, "", location.pathname);
	return token;
}
