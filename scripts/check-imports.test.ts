import { expect, test } from "vitest";
import { faultsIn, pathsOutside } from "./imports/rules.ts";

const allowed: [file: string, text: string][] = [
	[
		"widget/frame/App.tsx",
		`import { x } from "../../client/outbox.ts"; import { y } from "../words/en.ts";`,
	],
	[
		"widget/embed/main.ts",
		`import type { Settings } from "../../protocol/settings.ts"; import "./tag.ts";`,
	],
	[
		"widget/embed/main.ts",
		`import { type Settings } from "../../protocol/settings.ts";`,
	],
	[
		"server/command-line/serve.ts",
		`import { createApp } from "../app.ts"; import { seed } from "../demo.ts";`,
	],
	[
		"server/app.ts",
		`import { createSockets } from "./edge/sockets.ts"; import { open } from "./store/open.ts";`,
	],
	[
		"server/edge/sockets/sockets.ts",
		`import { Server } from "socket.io"; import { append } from "../conversations/log.ts";`,
	],
	[
		"server/conversations/log.ts",
		`import type { Clock } from "../ports/clock.ts"; import { choose } from "../routing/choose.ts";`,
	],
	[
		"server/store/sqlite/driver.ts",
		`import { DatabaseSync } from "@photostructure/sqlite";`,
	],
	[
		"e2e/faults/dump.ts",
		`import { connect } from "../../server/store/sqlite/driver.ts";`,
	],
	[
		"server/routing/choose.test.ts",
		`import { createApp } from "../app.ts"; import { io } from "socket.io-client";`,
	],
	[
		"server/ports/clock.ts",
		`export const clock = { now: () => Date.now(), after: setTimeout };`,
	],
	[
		"server/routing/wait.ts",
		`clock.setTimeout(f, 5); new Date(at); let t: ReturnType<typeof setTimeout>; setImmediate(f);`,
	],
	[
		"server/routing/wait.ts",
		`// Date.now() and import "../edge/x.ts"\n/* Math.random() */ const a = "innerHTML Date.now()";`,
	],
	["client/connection.ts", `import { io } from "socket.io-client";`],
	["client/time.ts", `export const now = () => Date.now();`],
	["e2e/cast.ts", `import { findBrowser } from "./browser.js"; Math.random();`],
	["ui/Bubble.test.tsx", `expect(box.innerHTML).toBe("");`],
	["vitest.config.ts", `export default {};`],
	["demo/main.ts", `setTimeout(() => {}, 1);`],
	["ui/Bubble.test.tsx", `await waitFor(() => expect(box).toBeNull());`],
	[
		"client/outbox.test.ts",
		`vi.useFakeTimers({ toFake: ["setTimeout"] }); await vi.advanceTimersByTimeAsync(9);`,
	],
];

test.each(allowed)("%s may: %s", (file, text) => {
	expect(faultsIn(file, text)).toEqual([]);
});

const refused: [file: string, text: string, rule: RegExp][] = [
	[
		"protocol/entry.ts",
		`import { now } from "../server/ports/clock.ts";`,
		/protocol may import nothing of ours/,
	],
	[
		"client/outbox.ts",
		`export * from "../ui/tokens.ts";`,
		/client may import protocol, not ui/,
	],
	[
		"console/inbox.ts",
		`const x = await import("../widget/frame/App.tsx");`,
		/console may import/,
	],
	[
		"console/inbox.ts",
		`type X = import("../server/app.ts").App;`,
		/console may import/,
	],
	[
		"demo/main.ts",
		`import { limits } from "../protocol/limits.ts";`,
		/demo may import nothing of ours/,
	],
	["attic/x.ts", `import "../protocol/x.ts";`, /attic\/ is no room/],
	["widget/embed/main.ts", `import { h } from "preact";`, /no packages/],
	[
		"widget/embed/main.ts",
		`import { limits } from "../../protocol/limits.ts";`,
		/import type/,
	],
	[
		"widget/embed/main.ts",
		`import type { Words } from "../words/en.ts";`,
		/import type/,
	],
	[
		"ui/Bubble.tsx",
		`import { en } from "../widget/words/en.ts";`,
		/widget\/words is for/,
	],
	[
		"server/store/a.ts",
		`import { append } from "../conversations/log.ts";`,
		/never back/,
	],
	[
		"server/routing/a.ts",
		`import { sockets } from "../edge/sockets.ts";`,
		/never back/,
	],
	[
		"server/edge/a.ts",
		`import { createApp } from "../app.ts";`,
		/only command-line and tests/,
	],
	[
		"server/ports/clock.ts",
		`import { open } from "../store/open.ts";`,
		/is a leaf/,
	],
	[
		"server/people/a.ts",
		`import type { Socket } from "socket.io";`,
		/only server\/edge/,
	],
	["server/app.ts", `import { Server } from "socket.io";`, /only server\/edge/],
	...["server/store/sqlite/a.ts", "e2e/faults/a.test.ts", "golden/a.ts"].map(
		(file): [string, string, RegExp] => [
			file,
			`import { DatabaseSync } from "@photostructure/sqlite";`,
			/only server\/store\/sqlite\/driver\.ts knows/,
		],
	),
	[
		"widget/frame/a.ts",
		`import { io } from "socket.io-client";`,
		/only client\/connection.ts/,
	],
	[
		"server/people/a.ts",
		`import { setTimeout } from "node:timers/promises";`,
		/timers come from/,
	],
	[
		"server/surveys/a.ts",
		`import { rating } from "../feedback/rating.ts";`,
		/server\/feedback is a capability/,
	],
	[
		"server/surveys/a.ts",
		`import { createApp } from "../edge/http/http.ts";`,
		/never back/,
	],
	["server/people/a.ts", `const at = Date.now();`, /a\.ts:1 {2}Date\.now/],
	[
		"server/people/a.ts",
		`\n\nconst at = new Date();`,
		/a\.ts:3 {2}new Date\(\)/,
	],
	[
		"server/people/a.ts",
		`const sleep = (ms) => new Promise((r) => setTimeout(r, ms));`,
		/setTimeout/,
	],
	["server/people/a.ts", `globalThis.setInterval(f, 1);`, /setInterval/],
	[
		"server/people/a.ts",
		`const x = \`\${performance.now()}\`;`,
		/performance\.now/,
	],
	["server/people/a.ts", `const timers = { setTimeout };`, /setTimeout/],
	["server/people/a.ts", `run(setTimeout as Later);`, /setTimeout/],
	[
		"client/outbox.test.ts",
		`await new Promise((done) => setTimeout(done, 5));`,
		/never sleeps/,
	],
	[
		"e2e/faults/web.test.ts",
		`import { setTimeout as sleep } from "node:timers/promises";`,
		/never sleeps/,
	],
	[
		"console/shell/workspace.test.ts",
		`await vi.waitFor(() => {});`,
		/expect\.poll/,
	],
	["client/ids.ts", `const id = Math.random();`, /Math\.random/],
	[
		"ui/A.tsx",
		`const a = <p dangerouslySetInnerHTML={{ __html: x }} />;`,
		/dangerouslySetInnerHTML/,
	],
	["ui/A.tsx", `box["innerHTML"] = x;`, /innerHTML/],
	["ui/A.tsx", `document.write(x);`, /document\.write/],
	["client/message-handler.ts", "", /"handler"/],
	["client/messageOf.ts", "", /kebab-case/],
	["ui/Colour.ts", "", /kebab-case/],
	["client/utils.ts", "", /"util"/],
	["client/a.ts", `export default 1;`, /export default/],
];

test.each(refused)("%s may not: %s", (file, text, rule) => {
	const faults = faultsIn(file, text);
	expect(faults).toHaveLength(1);
	expect(faults[0]).toMatch(rule);
});

test("a path of one machine is found with its line, a path of the web is not", () => {
	const text = ["see https://example.org/network/x", `cd /${"work"}/main`].join(
		"\n",
	);
	expect(pathsOutside("README.md", text)).toEqual([
		expect.stringContaining("README.md:2 "),
	]);
});
