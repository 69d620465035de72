import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, newToken } from "../../protocol/ids.ts";
import { hashOf } from "../people/secret.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bodies } from "../testing/shop.ts";
import { hires } from "../testing/staff.ts";
import { arrives, together } from "../testing/wire.ts";
import { complaintNumber, lettersOf } from "./complaint-number.ts";
import { REMIND_ANSWER_MS } from "./remind-at.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const DAY_MS = 24 * 3_600_000;

/** Maya writes to Noor, and complains. */
async function complained() {
	const scene = await together(relay);
	const { maya, noor, conversation } = scene;
	const secret = newToken();
	const said = {
		...{ conversation, id: newId(), secret, what: "The lamp burnt." },
		...{ order: "1007", wants: "My money", mayContact: true },
	};
	const heard = noor.hears("complaint:changed");
	const { complaint } = await maya.ask("complaint:file", said);
	const { complaint: seen } = await heard;
	const { version } = seen;
	const named = { conversation, complaint: complaint.id, version };
	return { ...scene, said, secret, complaint, seen, named };
}

const DECIDED = { outcome: "partly", text: "You get half of it." } as const;

test("CM1 a complaint has a number that one can say, and says at once by when it is assessed and answered", async () => {
	const { maya, noor, said, complaint, seen, conversation } =
		await complained();
	const now = relay.store.now();
	expect(complaint).toEqual({
		...{ id: said.id, conversation, state: "filed", decision: null },
		...{ filedAt: now, assessBy: now + DAY_MS, answerBy: now + 15 * DAY_MS },
		number: expect.stringMatching(/^[A-Z]{2}-\d\d-0001$/),
	});
	expect(seen).toMatchObject({
		...{ what: "The lamp burnt.", order: "1007", wants: "My money" },
		...{ mayContact: true, severity: null, number: complaint.number },
	});
	expect(await bodies(relay, conversation, "complaint-filed")).toEqual([
		{
			...{ complaint: said.id, assessBy: complaint.assessBy },
			answerBy: complaint.answerBy,
		},
	]);
	const { complaints } = await noor.ask("complaints:read", {});
	expect(complaints).toEqual([seen]);
	const own = await maya.ask("complaints:own", {});
	expect(own.complaints).toEqual([complaint]);
	// The reply was lost.
	const again = await maya.ask("complaint:file", said);
	expect(again.complaint).toEqual(complaint);
});

test("CM2 numbers run without a gap, also for many who complain at once, and where one is refused", async () => {
	const { maya, said, complaint } = await complained();
	const more = Array.from({ length: 12 }, (_, at) => ({
		...{ ...said, id: newId(), secret: newToken(), what: `Again ${at}.` },
	}));
	const filed = await Promise.all([
		...more.map((one) => maya.ask("complaint:file", one)),
		maya.refused("complaint:file", { ...said, conversation: newId() }),
	]);
	const numbers = filed.flatMap((one) =>
		"complaint" in one ? one.complaint.number : [],
	);
	const all = [complaint.number, ...numbers].map((one) => one.slice(-4));
	expect(all.toSorted()).toEqual(
		all.map((_, at) => `${at + 1}`.padStart(4, "0")),
	);
});

test("CM3 of nothing, and of what somebody else has said, there is no complaint", async () => {
	const { said } = await complained();
	const tom = await arrives(relay);
	const other = { ...said, id: newId(), secret: newToken() };
	expect(await tom.refused("complaint:file", other)).toEqual({
		code: "not_found",
	});
	expect(
		await tom.refused("complaint:file", { ...other, what: " " }),
	).toMatchObject({ code: "malformed" });
});

test("CM4 somebody says how severe it is and decides, by the version that they saw, and the shopper reads the decision", async () => {
	const { maya, noor, named, conversation } = await complained();
	const assess = { ...named, severity: "safety" } as const;
	const assessed = await noor.ask("complaint:assess", assess);
	expect(assessed.complaint).toMatchObject({ state: "assessed", version: 2 });
	await noor.ask("complaint:assess", assess);
	const { desk: ada } = await hires(relay, "Ada", "agent");
	const decide = { ...named, ...DECIDED };
	expect(await ada.refused("complaint:decide", decide)).toEqual({
		code: "conflict",
	});
	const { complaint } = await ada.ask("complaint:decide", {
		...{ ...decide, version: 2 },
	});
	expect(complaint).toMatchObject({ state: "decided", decision: DECIDED });
	expect(
		await noor.refused("complaint:decide", { ...decide, version: 3 }),
	).toEqual({ code: "conflict" });
	const { complaints } = await maya.ask("complaints:own", {});
	expect(complaints).toMatchObject([{ conversation, decision: DECIDED }]);
	expect((await noor.ask("complaints:read", {})).complaints).toEqual([]);
});

test("CM5 a shopper does not accept a decision once; the second one is the last", async () => {
	const { maya, noor, named, conversation, complaint } = await complained();
	const no = {
		conversation,
		complaint: complaint.id,
		why: "It is not enough.",
	};
	const conflict = { code: "conflict" };
	expect(await maya.refused("complaint:not-accept", no)).toEqual(conflict);
	await noor.ask("complaint:decide", { ...named, ...DECIDED });
	const said = await maya.ask("complaint:not-accept", no);
	expect(said.complaint).toMatchObject({ state: "not_accepted" });
	expect(await maya.refused("complaint:not-accept", no)).toEqual(conflict);
	const [open] = (await noor.ask("complaints:read", {})).complaints;
	expect(open).toMatchObject({ notAccepted: "It is not enough.", version: 3 });
	const last = { ...DECIDED, text: "You get all of it." };
	const { complaint: final } = await noor.ask("complaint:decide", {
		...{ ...named, ...last, version: 3 },
	});
	expect(final).toMatchObject({ state: "final", decision: last });
	expect(await maya.refused("complaint:not-accept", no)).toEqual(conflict);
});

test("CM6 it is erased with its shopper; number, times and outcome stay", async () => {
	const { maya, noor, named, secret } = await complained();
	await noor.ask("complaint:decide", { ...named, ...DECIDED });
	await maya.ask("visitor:forget", {});
	const row = await relay.store.complaint(relay.shop.id, named.complaint);
	expect(row).toMatchObject({
		...{ what: null, order_ref: null, wants: null, decision: null },
		...{ secret_hash: null, number: 1, outcome: "partly" },
	});
	const found = await relay.store.complaintBySecret(hashOf(secret));
	expect(found).toBeUndefined();
	// Nor does the decision stand in the log.
	const { conversation } = named;
	expect(await bodies(relay, conversation, "complaint-decided")).toEqual([
		null,
	]);
});

test("CM1 letters come of the shop's name, whatever it is called", () => {
	expect(lettersOf("Lights & Lamps")).toBe("LL");
	expect(lettersOf("Šviestuvai")).toBe("SV");
	expect(lettersOf("Été bleu")).toBe("EB");
	expect(lettersOf("متجر 24")).toBe("XX");
	const letters = { letters: "LL", year: 2026, number: 42 };
	expect(complaintNumber(letters)).toBe("LL-26-0042");
	expect(complaintNumber({ ...letters, number: 12345 })).toBe("LL-26-12345");
});

test("CM10 an agent files one for a shopper who says it; the shopper has its number, and whoever has the link its page", async () => {
	const { maya, noor, conversation } = await together(relay);
	const secret = newToken();
	const said = {
		...{ conversation, id: newId(), secret, what: "The lamp burnt." },
		...{ order: "", wants: "", mayContact: true },
	};
	const { complaint, url } = await noor.ask("complaint:file-for", said);
	const again = await noor.ask("complaint:file-for", said);
	expect(again).toEqual({ complaint, url });
	expect(url).toMatch(new RegExp(`/complaint/${secret}$`));
	expect(await relay.store.complaintBySecret(hashOf(secret))).toMatchObject({
		filed_by: relay.people.noor.id,
	});
	const own = await maya.ask("complaints:own", {});
	expect(own.complaints).toMatchObject([{ number: complaint.number }]);
	const here = await noor.ask("complaints:of-conversation", { conversation });
	expect(here.complaints).toEqual([complaint]);
	expect(
		await noor.refused("complaint:file-for", { ...said, what: " " }),
	).toMatchObject({ code: "malformed" });
});

test("CM11 the list of a year has all with their times and outcomes, also of who was erased, page by page", async () => {
	const { maya, noor, named, complaint, said } = await complained();
	await noor.ask("complaint:decide", { ...named, ...DECIDED });
	await maya.ask("complaint:not-accept", {
		...{ conversation: said.conversation, complaint: complaint.id },
		why: "It is not enough.",
	});
	await maya.ask("visitor:forget", {});
	const year = Number(`20${complaint.number.slice(3, 5)}`);
	const of = { site: relay.shop.id, year, after: 0 };
	const { complaints, more } = await noor.ask("complaints:of-year", of);
	const now = relay.store.now();
	expect(more).toBe(false);
	expect(complaints).toEqual([
		{
			...{ id: complaint.id, conversation: said.conversation },
			...{ number: complaint.number, state: "not_accepted", filedAt: now },
			...{ assessBy: complaint.assessBy, answerBy: complaint.answerBy },
			...{ assessedAt: null, severity: null, decidedAt: now },
			...{ outcome: "partly", notAcceptedAt: now, finalAt: null },
		},
	]);
	const next = await noor.ask("complaints:of-year", { ...of, after: 1 });
	expect(next).toEqual({ complaints: [], more: false });
	const other = { ...of, year: year - 1 };
	expect((await noor.ask("complaints:of-year", other)).complaints).toEqual([]);
	const elsewhere = { ...of, site: relay.books.id };
	expect(await noor.refused("complaints:of-year", elsewhere)).toEqual({
		code: "not_found",
	});
});

test("CM12 the staff is reminded before each clock ends and as it ends, once, also over a restart, until it is decided", async () => {
	const { conversation, named, complaint, noor } = await complained();
	const passes = async (until: number) => {
		await relay.passes(until - relay.clock.now());
		await relay.app.parts.scheduler.idle();
	};
	const said = () => bodies(relay, conversation, "complaint-reminded");
	const assess = { complaint: complaint.id, clock: "assess" };
	const { filedAt, assessBy, answerBy } = complaint;
	await passes((filedAt + assessBy) / 2 - 1);
	expect(await said()).toEqual([]);
	await passes((filedAt + assessBy) / 2);
	expect(await said()).toEqual([{ ...assess, due: assessBy }]);
	await noor.ask("complaint:assess", { ...named, severity: "serious" });
	await passes(assessBy);
	expect(await said()).toHaveLength(1);
	noor.close();
	await relay.restart();
	await passes(answerBy - REMIND_ANSWER_MS);
	const answer = { complaint: complaint.id, clock: "answer", due: answerBy };
	expect((await said()).at(-1)).toEqual(answer);
	await passes(answerBy);
	expect(await said()).toHaveLength(3);
	await passes(answerBy + DAY_MS);
	expect(await said()).toHaveLength(3);
});

test("CM12 of one that is decided, or whose shopper was erased, nobody is reminded", async () => {
	const first = await complained();
	await first.noor.ask("complaint:decide", { ...first.named, ...DECIDED });
	const second = await complained();
	await second.maya.ask("visitor:forget", {});
	await relay.passes(30 * DAY_MS);
	await relay.app.parts.scheduler.idle();
	for (const { conversation } of [first, second])
		expect(await bodies(relay, conversation, "complaint-reminded")).toEqual([]);
	expect(await relay.store.nextComplaintReminder()).toBeNull();
});

test("CM1 a complaint is answered within the days that the shop has set, and so is one that is not accepted", async () => {
	const { desk: ada } = await hires(relay, "Ada", "owner");
	const set = { site: relay.shop.id, complaintDays: 5 };
	for (const complaintDays of [0, 16, 2.5])
		expect(
			await ada.refused("complaint-days:change", { ...set, complaintDays }),
		).toMatchObject({ code: "malformed" });
	const settings = await ada.ask("complaint-days:change", set);
	expect(settings.complaintDays).toBe(5);
	const { maya, noor, named, complaint, conversation } = await complained();
	const now = relay.store.now();
	expect(complaint.answerBy).toBe(now + 5 * DAY_MS);
	await noor.ask("complaint:decide", { ...named, ...DECIDED });
	const no = { conversation, complaint: complaint.id, why: "Not enough." };
	const again = await maya.ask("complaint:not-accept", no);
	expect(again.complaint.answerBy).toBe(now + 5 * DAY_MS);
});
