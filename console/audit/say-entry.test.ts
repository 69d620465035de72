import { expect, it } from "vitest";
import { AUDIT_ACTIONS, type AuditEntry } from "../../protocol/audit.ts";
import { idOf } from "../testing/staged.ts";
import { differencesOf, factsOf } from "./differences.ts";
import { ALL_KINDS, KINDS } from "./kinds.ts";
import { sayEntry } from "./say-entry.ts";

const ADA = { id: idOf("ada"), name: "Ada" };
const TEO = { id: idOf("teo"), name: "Teo" };
const entryOf = (with_: Partial<AuditEntry>): AuditEntry => ({
	id: idOf("line"),
	at: 0,
	action: "setting_changed",
	by: ADA,
	target: null,
	details: {},
	undo: null,
	...with_,
});
const nameOf = (id: string) =>
	({ [TEO.id]: "Teo", returns: "Returns" })[id] ?? null;

it.each<[Partial<AuditEntry>, string]>([
	[
		{ action: "signed_in", details: { way: "password", secondFactor: true } },
		"Ada signed in with a password and a second factor",
	],
	[
		{ action: "signed_in", details: { way: "passkey", secondFactor: true } },
		"Ada signed in with a passkey",
	],
	[
		{ action: "signed_in", details: { way: "link", secondFactor: true } },
		"Ada signed in with a link printed on the server",
	],
	[
		{ action: "sign_in_link_made", by: null, target: TEO },
		"A sign-in link for Teo was printed on the server",
	],
	[
		{ action: "sign_in_failed", by: null, target: TEO },
		"Somebody tried to sign in as Teo and failed",
	],
	[
		{
			action: "role_changed",
			target: TEO,
			details: { from: "agent", to: "owner" },
		},
		"Ada changed the role of Teo from agent to owner",
	],
	[{ action: "member_removed", target: ADA }, "Ada removed themselves"],
	[
		{
			action: "invitation_made",
			target: { id: "x", name: null },
			details: { role: "read_only" },
		},
		"Ada invited somebody as read-only",
	],
	[
		{
			action: "team_changed",
			target: { id: "x", name: "Returns" },
			details: { setting: "team:change", before: null },
		},
		"Ada made the team Returns",
	],
	[
		{
			action: "team_removed",
			target: { id: "x", name: null },
			details: { name: "Returns" },
		},
		"Ada removed the team Returns",
	],
	[
		{
			details: {
				setting: "hours:change",
				before: { hours: null, languages: [] },
				after: { hours: null, languages: ["lt"] },
			},
		},
		"Ada changed the languages",
	],
	[
		{ action: "setting_undone", details: { setting: "security:change" } },
		"Ada undid a change of how people sign in",
	],
	[{ details: { setting: "moon:change" } }, "Ada changed a setting"],
	[{ action: "moon_changed" as never }, "Ada: moon_changed"],
])("AU20 %j is said as a sentence", (with_, said) => {
	expect(sayEntry(entryOf(with_))).toBe(said);
});

it("AU20 every action has a sentence with no place left open, and stands among one kind", () => {
	for (const action of AUDIT_ACTIONS)
		expect(sayEntry(entryOf({ action, target: TEO }))).not.toMatch(
			/[{}]|undefined/,
		);
	const all = ALL_KINDS.flatMap((kind) => [...KINDS[kind]]);
	expect([...all].sort()).toEqual([...AUDIT_ACTIONS].sort());
});

it.each<[string, unknown, unknown, string[]]>([
	[
		"privacy:change",
		{ privacyUrl: null },
		{ privacyUrl: "https://a.example" },
		["Privacy policy: None → https://a.example"],
	],
	[
		"answer-time:change",
		{ answerWithinMs: 60_000 },
		{ answerWithinMs: 120_000 },
		["Unanswered after: 1 min → 2 min"],
	],
	[
		"texts:change",
		{ language: "lt", texts: { "header.title": null } },
		{ language: "lt", texts: { "header.title": "Labas" } },
		["Lithuanian: header.title: Our own text → Labas"],
	],
	[
		"attributes:change",
		{ attributes: [{ id: "a", name: "Size", kind: "text", choices: [] }] },
		{ attributes: [] },
		["Fields of a person: Size → None"],
	],
	[
		"tags:change",
		{ tag: { id: "a", name: "Late", removed: false } },
		{ tag: { id: "a", name: "Late", removed: true } },
		["Tag: Late → None"],
	],
	[
		"outcomes:change",
		{ outcomes: [], needs: { outcome: false, tag: false } },
		{
			outcomes: [{ id: "a", name: "Solved" }],
			needs: { outcome: true, tag: false },
		},
		["Outcomes: None → Solved", "Closing needs an outcome: No → Yes"],
	],
	[
		"security:change",
		{ sessionDays: 30, secondFactor: false, auditDays: 365 },
		{ sessionDays: 7, secondFactor: true, auditDays: 365 },
		[
			"Unused sign-ins end after: 30 days → 7 days",
			"Everybody needs a second factor: No → Yes",
		],
	],
	[
		"retention:change",
		{ retention: {} },
		{ retention: { conversations: 90 } },
		["Closed conversations are kept for: Always → 90 days"],
	],
	[
		"addresses:change",
		{ origins: ["https://a.example"] },
		{ origins: ["https://a.example", "https://www.a.example"] },
		["Addresses: https://a.example → https://a.example, https://www.a.example"],
	],
	[
		"member:change",
		{ member: { id: TEO.id, slots: 3, languages: [], teams: ["returns"] } },
		{ member: { id: TEO.id, slots: 5, languages: ["lt"], teams: ["gone"] } },
		[
			"Conversations at a time: 3 → 5",
			"Languages: Any → Lithuanian",
			"Teams: Returns → a team that is gone",
		],
	],
	[
		"team:change",
		null,
		{ team: { name: "Returns", offers: true } },
		["Name: None → Returns", "Conversations are: None → Offered"],
	],
	[
		"hours:change",
		{
			hours: {
				timeZone: "UTC",
				weekly: { "1": [["09:00", "17:00"]] },
				exceptions: [],
			},
			languages: [],
		},
		{
			hours: {
				timeZone: "UTC",
				weekly: {
					"1": [
						["09:00", "12:00"],
						["13:00", "17:00"],
					],
				},
				exceptions: [{ date: "2026-12-24", openings: [] }],
			},
			languages: [],
		},
		[
			"Monday: 09:00–17:00 → 09:00–12:00, 13:00–17:00",
			"Dec 24, 2026: As every week → Closed",
		],
	],
	["moon:change", { a: 1 }, { a: 2 }, []],
	["hours:change", "broken", ["broken"], []],
])(
	"AU20 a change by %s shows what became another",
	(setting, before, after, said) => {
		const entry = entryOf({ details: { setting, before, after } });
		expect(
			differencesOf(entry, nameOf).map(
				(one) => `${one.label}: ${one.before} → ${one.after}`,
			),
		).toEqual(said);
	},
);

it("CT6 says each way to reach the shop, before and after", () => {
	const entry = entryOf({
		details: {
			setting: "contact:change",
			before: { contact: { email: "a@shop.test" } },
			after: {
				contact: {
					phone: { number: "112", hours: null },
					accounts: [{ name: "Mastodon", url: "https://social.test/" }],
				},
			},
		},
	});
	expect(sayEntry(entry)).toBe("Ada changed other ways to reach the shop");
	expect(
		differencesOf(entry, nameOf).map(
			(one) => `${one.label}: ${one.before} → ${one.after}`,
		),
	).toEqual([
		"E-mail address: a@shop.test → None",
		"Phone: None → 112",
		"Phone hours: None → At any time",
		"Account: Mastodon: None → https://social.test/",
	]);
});

it("AU20 says to whom went what somebody held who was removed", () => {
	const of = (details: Record<string, unknown>) =>
		factsOf(entryOf({ action: "member_removed", details }), nameOf)[0]?.value;
	expect(of({ open: "queue" })).toBe("Back to the queue");
	expect(of({ open: "agent", to: TEO.id })).toBe("To Teo");
	expect(of({ open: "team", to: "returns" })).toBe("To the team Returns");
});
