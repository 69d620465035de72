import { expect, test } from "vitest";
import { faultsIn } from "./rules.ts";

test.each([
	[
		"a capability uses the core",
		"server/feedback/rating.ts",
		"../conversations/log.ts",
	],
	["the core uses the core", "server/sites/teams.ts", "../people/agent.ts"],
	["all use a leaf", "server/notifications/due.ts", "../statistics/wilson.ts"],
	[
		"all use the contract of the store",
		"server/feedback/rating.ts",
		"../store/contract/rows.ts",
	],
	[
		"the edge uses a capability",
		"server/edge/http/routes.ts",
		"../../feedback/rating.ts",
	],
	[
		"what puts all together uses all",
		"server/capabilities.ts",
		"./feedback/rating.ts",
	],
	[
		"a part uses the core",
		"console/ratings/ratings.ts",
		"../conversation/name-of.ts",
	],
	[
		"the shell shows a part",
		"console/shell/WorkspaceView.tsx",
		"../ratings/RatingsPage.tsx",
	],
	[
		"a part is one with its folders",
		"console/settings/settings.ts",
		"./hours/week.ts",
	],
	["a room uses the chat", "widget/frame/rating/rating.ts", "../chat/chat.ts"],
	[
		"the models put rooms together",
		"widget/frame/models.ts",
		"./rating/rating.ts",
	],
	[
		"a room uses what lies flat below it",
		"widget/frame/rating/rating.ts",
		"../words.ts",
	],
])("%s", (_name, file, from) => {
	expect(faultsIn(file, `import { x } from "${from}";`)).toEqual([]);
});

test.each([
	[
		"a capability another",
		"server/feedback/rating.ts",
		"../notifications/mail.ts",
	],
	[
		"the core a capability",
		"server/conversations/log.ts",
		"../feedback/rating.ts",
	],
	["a room the app", "server/people/agent.ts", "../app.ts"],
	[
		"a capability its sockets",
		"server/feedback/rating.ts",
		"../edge/sockets/commands.ts",
	],
	[
		"a capability the database",
		"server/feedback/rating.ts",
		"../store/sqlite/commit.ts",
	],
	["a leaf the core", "server/statistics/wilson.ts", "../routing/wait/line.ts"],
	["a part another", "console/ratings/ratings.ts", "../offers/offers.ts"],
	["the core a part", "console/inbox/inbox.ts", "../ratings/ratings.ts"],
	["a room another", "widget/frame/rating/rating.ts", "../waiting/waiting.ts"],
	["a room the models", "widget/frame/rating/rating.ts", "../models.ts"],
	["the chat a capability", "widget/frame/chat/chat.ts", "../rating/rating.ts"],
])("%s may not know", (_name, file, from) => {
	expect(faultsIn(file, `import type { X } from "${from}";`)).toHaveLength(1);
});
