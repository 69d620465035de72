import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import {
	VIEW_NAME_CHARS,
	VIEWS_MOST,
	type ViewSaved,
} from "../../protocol/saved-view.ts";
import { SEARCH_CHARS } from "../../protocol/search.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires } from "../testing/staff.ts";
import { arrives } from "../testing/wire.ts";
import { COUNTED_MS } from "./count-views.ts";

let relay: Relay;
let sue: Hired;
let noor: Hired;
let site: string;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	sue = await hires(relay, "Sue", "supervisor");
	noor = await hires(relay, "Noor", "agent");
});
afterEach(() => relay.stop());

const view = (over: Partial<ViewSaved> = {}): ViewSaved => ({
	site,
	id: newId(),
	owner: "mine",
	name: "Late parcels",
	icon: "clock",
	query: "parcel is:open",
	...over,
});
const namesOf = async ({ desk }: Hired) =>
	(await desk.ask("views:read", { site })).views.map(({ name }) => name);

test("VW1 one's own is read by nobody else, the team's by all, and the team's stand first", async () => {
	await noor.desk.ask("view:save", view({ name: "Mine" }));
	await sue.desk.ask("view:save", view({ name: "Ours", owner: "team" }));
	expect(await namesOf(noor)).toEqual(["Ours", "Mine"]);
	expect(await namesOf(sue)).toEqual(["Ours"]);
});

test("VW2 what is saved twice is there once, and anew with what was changed", async () => {
	const first = view();
	await noor.desk.ask("view:save", first);
	await noor.desk.ask("view:save", { ...first, query: "parcel", icon: "bell" });
	const { views } = await noor.desk.ask("views:read", { site });
	expect(views).toEqual([
		{
			...{ site, id: first.id, owner: "mine", name: first.name },
			...{ icon: "bell", query: "parcel", changedAt: relay.clock.now() },
		},
	]);
});

test("VW3 who sets up nothing changes none of the team's, and nobody changes somebody else's", async () => {
	const ours = view({ owner: "team" });
	const hers = view();
	await sue.desk.ask("view:save", ours);
	await sue.desk.ask("view:save", hers);
	const { desk } = noor;
	const named = ({ id }: ViewSaved) => ({ site, id });
	for (const [command, data, code] of [
		["view:save", view({ owner: "team" }), "forbidden"],
		["view:save", ours, "forbidden"],
		["view:save", { ...ours, owner: "mine" }, "forbidden"],
		["view:save", hers, "not_found"],
		["view:remove", named(ours), "forbidden"],
		["view:remove", named(hers), "not_found"],
		["view:remove", named(view()), "not_found"],
	] as const)
		expect([command, await desk.refused(command, data)]).toEqual([
			command,
			{ code },
		]);
	expect(await namesOf(sue)).toHaveLength(2);
	await sue.desk.ask("view:remove", named(ours));
	expect(await namesOf(sue)).toEqual([hers.name]);
	// Its id is theirs who made it: the undo of a removal.
	await sue.desk.ask("view:save", ours);
	expect(await namesOf(noor)).toEqual([ours.name]);
});

test("VW4 a name without a sign, a long one, a query with a fault and one view too many are refused, and nothing is lost", async () => {
	const { desk } = noor;
	const save = (over: Partial<ViewSaved>) =>
		desk.refused("view:save", view(over));
	expect(await save({ name: " " })).toEqual({
		code: "malformed",
		field: "name",
	});
	expect(await save({ name: "x".repeat(VIEW_NAME_CHARS + 1) })).toMatchObject({
		code: "too_long",
	});
	expect(await save({ query: "x".repeat(SEARCH_CHARS + 1) })).toMatchObject({
		code: "too_long",
	});
	for (const query of ['"', "rated:7", "a", ""])
		expect(await save({ query })).toEqual({
			code: "malformed",
			field: "query",
		});
	const all = Array.from({ length: VIEWS_MOST }, (_, at) =>
		view({ name: `View ${at}` }),
	);
	for (const one of all) await desk.ask("view:save", one);
	expect(await save({})).toEqual({ code: "rejected" });
	// One that is there may be changed.
	await desk.ask("view:save", { ...(all[0] as ViewSaved), name: "Other" });
	expect(await namesOf(noor)).toHaveLength(VIEWS_MOST);
});

test("VW5 a view that names a tag that is not there is kept, read, and finds nothing", async () => {
	const { desk } = noor;
	await desk.ask("view:save", view({ query: "tag:gone" }));
	expect(await namesOf(noor)).toHaveLength(1);
	const { counts } = await desk.ask("views:count", { site });
	expect(counts).toMatchObject([{ count: 0, more: false }]);
});

test("VW6 what is counted is what is found now", async () => {
	const { desk } = noor;
	const late = view({ query: "parcel" });
	await desk.ask("view:save", late);
	const counts = async () => (await desk.ask("views:count", { site })).counts;
	expect(await counts()).toEqual([{ view: late.id, count: 0, more: false }]);
	const maya = await arrives(relay);
	await maya.sends("Where is my parcel?");
	relay.clock.pass(COUNTED_MS);
	expect(await counts()).toEqual([{ view: late.id, count: 1, more: false }]);
});

test("VW1 whoever shows a view is told when it is another, and of an own one nobody else", async () => {
	await noor.desk.ask("view:save", view());
	expect(await noor.desk.hears("views:changed")).toEqual({ site });
	await sue.desk.fence();
	expect(sue.desk.facts("views:changed")).toEqual([]);
	await sue.desk.ask("view:save", view({ owner: "team" }));
	await noor.desk.fence();
	expect(noor.desk.facts("views:changed")).toHaveLength(2);
});
