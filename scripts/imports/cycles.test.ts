import { expect, test } from "vitest";
import { folderCycles } from "./cycles.ts";
import { readSource } from "./source.ts";

/** Files and what each imports: `type:` before a path is a type only. */
function ringsOf(files: Record<string, string[]>): string[] {
	const sources = new Map(
		Object.entries(files).map(([file, imports]) => {
			const lines = imports.map((from) =>
				from.startsWith("type:")
					? `import type { X } from "${from.slice(5)}";`
					: `import { x } from "${from}";`,
			);
			return [file, readSource(file, lines.join("\n"))];
		}),
	);
	return folderCycles(sources);
}

const two = {
	"server/people/agent.ts": ["../sites/site.ts"],
	"server/people/person.ts": [],
	"server/sites/site.ts": ["./own.ts", "type:../people/person.ts"],
	"server/sites/own.ts": [],
};

test("two folders that import each other are named with the two imports that close the ring", () => {
	expect(ringsOf(two)).toEqual([
		"server/people → server/sites → server/people: these import each other; move what they share below both, or hand it in\n\tserver/people/agent.ts:1 imports server/sites/site.ts\n\tserver/sites/site.ts:2 imports types of server/people/person.ts",
	]);
});

test("a ring of three is found, and of a knot the shortest ring", () => {
	const three = {
		"console/a/a.ts": ["../b/b.ts"],
		"console/b/b.ts": ["../c/c.ts"],
		"console/c/c.ts": ["../a/a.ts"],
	};
	expect(ringsOf(three)).toMatchObject(
		[/^console\/\w → console\/\w → console\/\w → console/].map((pattern) =>
			expect.stringMatching(pattern),
		),
	);
	const shortcut = { ...three, "console/b/back.ts": ["../a/a.ts"] };
	expect(ringsOf(shortcut)).toEqual([
		expect.stringMatching(/^console\/(a → console\/b|b → console\/a) → /),
	]);
});

test("two knots are named apart", () => {
	expect(
		ringsOf({
			...two,
			"client/log.ts": ["../ui/log.ts"],
			"ui/log.ts": ["../client/log.ts"],
		}),
	).toHaveLength(2);
});

test("who only imports, in whatever depth, makes no ring", () => {
	expect(
		ringsOf({
			"widget/frame/chat/chat.ts": ["../log/log.ts", "../../../ui/time.ts"],
			"widget/frame/log/log.ts": ["../../../ui/time.ts", "preact"],
			"ui/time.ts": [],
		}),
	).toEqual([]);
});

test("files of one folder may import each other, also beside folders", () => {
	expect(
		ringsOf({
			"ui/a.ts": ["./b.ts"],
			"ui/b.ts": ["./a.ts"],
			"server/routing/a.ts": ["./b.ts"],
			"server/routing/b.ts": ["./a.ts"],
			"server/routing/wait/wait.ts": [],
		}),
	).toEqual([]);
});

test("what puts rooms together is not in them, and what is below them neither", () => {
	const app = {
		"server/app.ts": ["./people/agent.ts", "./config.ts"],
		"server/people/agent.ts": ["../config.ts"],
		"server/config.ts": [],
	};
	expect(ringsOf(app)).toEqual([]);
	const back = { ...app, "server/people/back.ts": ["type:../app.ts"] };
	expect(ringsOf(back)).toHaveLength(1);
});

test("tests, and files that are no product, make no ring", () => {
	expect(
		ringsOf({
			"server/people/agent.ts": ["../sites/site.ts"],
			"server/sites/site.test.ts": ["../people/agent.ts"],
			"server/sites/site.ts": [],
			"server/testing/relay.ts": ["../people/agent.ts"],
			"server/people/uses.ts": ["../testing/relay.ts"],
			"bench/a/a.ts": ["../b/b.ts"],
			"bench/b/b.ts": ["../a/a.ts"],
		}),
	).toEqual([]);
});
