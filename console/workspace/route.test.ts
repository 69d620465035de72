// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from "vitest";
import { idOf } from "../testing/staged.ts";
import { go, pathOf, readRoute, route, startRouting } from "./route.ts";

const PAGES = [{ name: "feedback", formerly: ["ratings"] }, { name: "tag" }];
const arrived: string[] = [];
let stop = () => {};
beforeEach(() => {
	arrived.length = 0;
});
afterEach(() => stop());

function startAt(path: string) {
	history.replaceState(null, "", path);
	stop = startRouting(PAGES, (token) => arrived.push(token));
}

it("reads and writes the same addresses", () => {
	for (const to of [
		{ kind: "inbox" },
		{ kind: "conversation", id: idOf("a") },
		{ kind: "conversation", id: idOf("a"), seq: 41 },
		{ kind: "view", id: idOf("a") },
		{ kind: "search", query: 'tag:"late parcel" 50% a/b?#ł' },
		{ kind: "search", query: "" },
		{ kind: "page", name: "feedback" },
		{ kind: "page", name: "feedback", place: `surveys/${idOf("a")}/answers` },
		{ kind: "page", name: "tag" },
		{ kind: "page", name: "tag", place: "policy" },
		{ kind: "first-run" },
	] as const)
		expect(readRoute(pathOf(to), PAGES)).toEqual(to);
	expect(readRoute(`/console/c/${idOf("a")}/0x1`, PAGES)).toEqual({
		kind: "conversation",
		id: idOf("a"),
	});
	expect(readRoute("/console/view/x", PAGES)).toEqual({ kind: "inbox" });
	expect(readRoute("/console/search/50%", PAGES)).toEqual({
		kind: "search",
		query: "50%",
	});
	expect(readRoute("/console/c/../x", PAGES)).toEqual({ kind: "inbox" });
	expect(readRoute("/console/nowhere", PAGES)).toEqual({ kind: "inbox" });
});

it("leads from the address of a page to its place on another", () => {
	startAt("/console/ratings");
	expect(route.value).toEqual({
		kind: "page",
		name: "feedback",
		place: "ratings",
	});
});

it("takes the secret out of the address at once", () => {
	startAt("/console/sign-in#secret");
	expect(arrived).toEqual(["secret"]);
	expect(location.href).not.toContain("secret");
	expect(route.value).toEqual({ kind: "sign-in" });
});

it("takes it too when the link is pasted into an open tab", () => {
	startAt("/console/sign-in");
	location.hash = "second";
	dispatchEvent(new Event("hashchange"));
	expect(arrived).toContain("second");
	expect(location.hash).toBe("");
});

it("goes back with the browser", () => {
	startAt("/console");
	go({ kind: "page", name: "feedback" });
	expect(location.pathname).toBe("/console/feedback");
	history.replaceState(null, "", "/console");
	dispatchEvent(new Event("popstate"));
	expect(route.value).toEqual({ kind: "inbox" });
});
