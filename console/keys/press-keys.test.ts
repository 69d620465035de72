// @vitest-environment happy-dom
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { localStoreInMemory } from "../testing/staged.ts";
import { go, route } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { keysOf, setSingleKeys, startKeys } from "./keys.ts";

const done: string[] = [];
const act = (name: string) => () => void done.push(name);
const keys = {
	j: act("j"),
	"g q": act("g q"),
	p: act("p"),
	q: act("q"),
	"?": act("?"),
	"$mod+k": act("bar"),
	ArrowDown: act("down"),
};
const FIGURES = {
	...{ name: "figures", label: "Figures", icon: "", key: "p" },
	Page: () => null,
};
let workspace: Workspace;

beforeEach(() => {
	done.length = 0;
	workspace = {
		store: localStoreInMemory(),
		parts: [{ page: FIGURES, keys: [{ shown: "", label: "", does: keys }] }],
	} as unknown as Workspace;
	onTestFinished(startKeys(workspace));
});

function press(
	key: string,
	more: KeyboardEventInit = {},
	on: Element = document.body,
) {
	on.dispatchEvent(
		new KeyboardEvent("keydown", {
			key,
			bubbles: true,
			cancelable: true,
			...more,
		}),
	);
}

test("KB2 the second of two keys does not act alone", () => {
	press("q");
	press("g");
	press("q");
	expect(done).toEqual(["q", "g q"]);
});

test("KB3 a person switches off characters, and nothing else", () => {
	setSingleKeys(workspace, false);
	onTestFinished(() => setSingleKeys(workspace, true));
	for (const key of ["j", "?", "g", "p", "ArrowDown"]) press(key);
	press("k", { ctrlKey: true });
	expect(done).toEqual(["down", "bar"]);
});

test("KB4 whoever types is not disturbed, but for what needs Ctrl or Cmd", () => {
	const box = document.body.appendChild(document.createElement("textarea"));
	onTestFinished(() => box.remove());
	for (const key of ["j", "ArrowDown"]) press(key, {}, box);
	const tick = document.body.appendChild(document.createElement("input"));
	onTestFinished(() => tick.remove());
	press("j", {}, tick);
	expect(done).toEqual([]);
	// Nobody types in one.
	tick.type = "checkbox";
	press("j", {}, tick);
	expect(done.splice(0)).toEqual(["j"]);
	press("k", { ctrlKey: true }, box);
	expect(done).toEqual(["bar"]);
});

test("KB10 G and the letter of a page go there, and the letter alone does what it does", () => {
	go({ kind: "inbox" });
	press("g");
	press("p");
	expect(route.value).toEqual({ kind: "page", name: "figures" });
	expect(done).toEqual([]);
	go({ kind: "inbox" });
	press("p");
	expect(done).toEqual(["p"]);
	expect(route.value).toEqual({ kind: "inbox" });
	expect(keysOf(workspace.parts).map(({ shown }) => shown)).toContain("G P");
});
