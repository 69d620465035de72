import { expect, it } from "vitest";
import type { Colleague, TeamPicture } from "../../protocol/team-picture.ts";
import {
	idOf,
	ME,
	mineSince,
	rowOf,
	stagedConnection,
} from "../testing/staged.ts";
import { targetsIn } from "./targets.ts";
import { createTeam, heldBy, inOrder } from "./team.ts";

const SHOP = idOf("shop");
const colleague = (
	name: string,
	with_: Partial<Colleague> = {},
): Colleague => ({
	id: idOf(name),
	name,
	availability: "here",
	presence: "present",
	until: null,
	load: 0,
	slots: 3,
	languages: [],
	teams: [],
	...with_,
});
const picture = (...agents: Colleague[]): TeamPicture => ({
	site: SHOP,
	agents,
	teams: [{ id: "t", name: "Returns", offers: true }],
	waiting: { live: 0, messages: 0, oldestLiveSince: null },
	availability: { kind: "here" },
});

it("keeps what was told while the picture was being read", async () => {
	const newer = picture(colleague("Ada"), colleague("Teo"));
	const stage = stagedConnection({
		"team:read"() {
			team.apply(newer);
			return picture(colleague("Ada"));
		},
	});
	const team = createTeam(stage.connection);
	await team.read([SHOP]);
	expect(team.of(SHOP)).toEqual(newer);
});

it("says why it could not be read, and keeps the picture that it has", async () => {
	const stage = stagedConnection({
		"team:read": () => ({ ok: false, refusal: { code: "retry" } }),
	});
	const team = createTeam(stage.connection);
	team.apply(picture(colleague("Ada")));
	await team.read([SHOP]);
	expect(team.fault.value).toEqual({ code: "retry" });
	expect(team.of(SHOP)?.agents).toHaveLength(1);
});

it("puts whoever is gone last, and ranks nobody by work", () => {
	const names = inOrder([
		colleague("Bo", { presence: "gone" }),
		colleague("Teo", { load: 0 }),
		colleague("Ada", { load: 3, presence: "lost" }),
	]).map(({ name }) => name);
	expect(names).toEqual(["Ada", "Teo", "Bo"]);
});

it("knows what a colleague holds, the quiet ones last", () => {
	const agent = { id: idOf("ada"), name: "Ada" };
	const held = { ...mineSince(1), agent };
	const rows = [
		rowOf("quiet", { ...held, quietSince: 5 }),
		rowOf("loud", { ...held, state: { kind: "open", since: 9 } }),
		rowOf("mine", mineSince(1)),
		rowOf("waits"),
	];
	expect(heldBy(agent.id, rows).map(({ ref }) => ref)).toEqual([
		"LOUD",
		"QUIET",
	]);
});

it("AT18 offers who can get it, and tells of each of the others the one reason", () => {
	const wanted = {
		team: { id: "t", name: "Returns" },
		language: "lt-LT",
	};
	const able = { teams: ["t"], languages: ["lt"] };
	const whys = targetsIn(
		picture(
			colleague("Ada", { ...able, availability: "break" }),
			colleague("Bo", { ...able, load: 3 }),
			colleague("Cy", { languages: ["lt"] }),
			colleague("Di", { ...able, languages: ["en"] }),
			colleague("Ed", { ...able, presence: "lost" }),
			colleague("Fo", { ...able, load: 2 }),
		),
		ME,
		wanted,
	)
		.slice(1)
		.map(({ name, why }) => [name, why]);
	expect(whys).toEqual([
		["Fo", null],
		["Ada", "away"],
		["Bo", "full"],
		["Cy", "team"],
		["Di", "language"],
		["Ed", "gone"],
	]);
});

it("AT18 asks for no language that nobody of the shop speaks", () => {
	const only = picture(colleague("Ada", { languages: ["en"] }));
	const wanted = { team: null, language: "lt" };
	const why = (languages: string[]) =>
		targetsIn({ ...only, languages }, ME, wanted).at(-1)?.why;
	expect(why([])).toBeNull();
	expect(why(["lt", "en"])).toBe("language");
});

it("RO10 hands over to teams, with who is here, and to everybody but oneself", () => {
	const targets = targetsIn(
		picture(
			colleague("noor", { id: ME, teams: ["t"] }),
			colleague("Ada", { teams: ["t"], presence: "gone" }),
		),
		ME,
		null,
	);
	expect(targets).toMatchObject([
		{ kind: "team", name: "Returns", here: 1, all: 2 },
		{ kind: "agent", name: "Ada" },
	]);
	expect(targetsIn(null, ME, null)).toEqual([]);
});
