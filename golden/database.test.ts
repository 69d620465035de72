import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "../server/store/sqlite/driver.ts";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Entry } from "../protocol/entry.ts";
import { newId, newToken } from "../protocol/ids.ts";
import { PROTOCOL } from "../protocol/version.ts";
import { asks } from "../server/testing/page.ts";
import { type Relay, startRelay } from "../server/testing/relay.ts";
import { knocks, addAgent } from "../server/testing/wire.ts";
import { fillLarge, hourKeys, kept, unpackHour, VERSIONS } from "./data.ts";
import type { Keys } from "./hour.ts";
import { everythingSeen, LATER_MS, MAIL } from "./seen.ts";

const folder = mkdtempSync(join(tmpdir(), "shopbell-golden-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Rows stand in them only while the relay works on something. */
const PASSING = ["rebuilds", "audit_retention"];

let relay: Relay | undefined;
afterEach(async () => {
	await relay?.stop();
	relay = undefined;
});

/** Today's program on this file, a minute after the earlier one had stopped. */
async function starts(path: string, { at, staff, sites }: Keys) {
	const started = await startRelay({
		path,
		empty: true,
		at: at + LATER_MS,
		config: { mail: MAIL },
	});
	relay = started;
	for (const who of ["noor", "teo", "ines"] as const) {
		const { id, token, csrf } = staff[who] ?? staff.noor;
		started.people[who] = { id, csrf, cookie: `__Host-shopbell=${token}` };
	}
	const site = (id: string) => started.store.site(id);
	const [shop, books] = [await site(sites.shop), await site(sites.books)];
	if (shop && books) Object.assign(started, { shop, books });
	return started;
}

describe.each(VERSIONS)("the data of %s", (version) => {
	const hour = () => {
		const path = join(folder, `${newId()}.db`);
		unpackHour(version, path);
		return path;
	};
	let large: string;
	beforeAll(() => {
		large = join(folder, `large-${version}.db`);
		fillLarge(version, large);
	});

	test("holds something in every table that it has", () => {
		const database = connect(hour());
		const tables = database
			.prepare("select name from sqlite_master where type = 'table'")
			.raw()
			.all()
			.flat() as string[];
		const empty = tables.filter(
			(name) =>
				database.prepare(`select 1 from "${name}" limit 1`).all().length === 0,
		);
		database.close();
		expect(empty.filter((name) => !PASSING.includes(name))).toEqual([]);
	});

	test("everybody sees of the demo's hour what they saw, also after a restart", async () => {
		const keys = hourKeys(version);
		const path = hour();
		const before = withSilentRelease(
			nearly(
				kept<{ visitors: object; sites: object }>(version, "hour.seen.json"),
			),
			keys.at + LATER_MS,
		);
		const first = await starts(path, keys);
		expect(await everythingSeen(first, keys)).toMatchObject(before);
		await first.stop();
		const second = await starts(path, keys);
		// The first one has seen the staff come, and their leases run.
		const { visitors, sites } = before;
		const again = await everythingSeen(second, keys);
		expect(again).toMatchObject({ visitors, sites });
	});

	test("everybody sees of 100,300 entries what they saw", async () => {
		const keys = kept<Keys>(version, "large.keys.json");
		const before = withNobodyCalled(
			nearly(kept<object>(version, "large.seen.json")),
		);
		const started = await starts(large, keys);
		for (const { hours } of [started.shop, started.books])
			expect(hours).toBeNull();
		expect(await everythingSeen(started, keys)).toMatchObject(before);
	});

	test("who is credited in its ratings is known by who they are", async () => {
		const keys = hourKeys(version);
		const started = await starts(hour(), keys);
		const noor = await addAgent(started, "noor");
		const { ratings } = await noor.ask("ratings:read", { before: null });
		expect(ratings.length).toBeGreaterThan(0);
		for (const { credited, agents } of ratings) {
			expect(credited.map(({ name }) => name)).toEqual(agents);
			for (const { id } of credited)
				expect((await started.store.person(id))?.name).toBeDefined();
		}
	});

	test("links that nobody had used still open, once", async () => {
		const { sites, links } = hourKeys(version);
		const started = await starts(hour(), hourKeys(version));
		const opens = async () => {
			const phone = knocks(started);
			await phone.ask("hello", {
				protocol: PROTOCOL,
				site: sites.shop,
				token: null,
				identity: null,
			});
			return phone.say("link:open", { token: newToken(), link: links.mail });
		};
		expect(await opens()).toMatchObject({ ok: true });
		expect(await opens()).toMatchObject({ ok: false });
		const signsIn = async () =>
			(
				await asks(started, "/console/session", {
					method: "POST",
					body: { token: links.signIn },
				})
			).status;
		expect([await signsIn(), await signsIn()]).toEqual([200, 403]);
	});

	test("who was there goes on: the log grows from its last number, and who was forgotten stays so", async () => {
		const keys = hourKeys(version);
		const started = await starts(hour(), keys);
		const { maya, zoe } = keys.visitors;
		const says = (who: typeof maya) => {
			const frame = knocks(started);
			const hello = {
				protocol: PROTOCOL,
				site: keys.sites.shop,
				token: who?.token ?? null,
				identity: null,
			};
			return { frame, welcome: frame.ask("hello", hello) };
		};
		const { frame, welcome } = says(maya);
		const [lamp] = (await welcome).conversations;
		if (!lamp) throw new Error("her conversation is gone");
		const sent = await frame.ask("message:send", {
			conversation: lamp.id,
			clientId: newId(),
			text: "Is it still there?",
		});
		expect(sent).toMatchObject({ conversation: lamp.id, duplicate: false });
		expect(sent.seq).toBeGreaterThan(lamp.lastSeq);
		const noor = await addAgent(started, "noor");
		const { entries } = await noor.ask("entries:read", {
			conversation: lamp.id,
			after: 0,
		});
		expect(entries.map(({ seq }) => seq)).toEqual(
			entries.map((_, at) => at + 1),
		);
		expect(await says(zoe).welcome).toMatchObject({
			visitor: null,
			conversations: [],
		});
	});
});

/**
 * The earlier program gave back, as it started, what an agent had been given and never wrote in, and told the shopper.
 * Today's says nothing of it to them: nobody had joined.
 */
function withSilentRelease<Seen extends { visitors: object }>(
	seen: Seen,
	startedAt: number,
): Seen {
	const isIt = ({ kind, at }: Partial<Entry>) =>
		kind === "released" && at === startedAt;
	/** Nobody had joined: no answer came after the assignment. */
	const isSilent = (entries: Partial<Entry>[], at: number) =>
		entries
			.slice(0, at)
			.findLast(
				({ kind, author }) =>
					kind === "assigned" ||
					(kind === "message" && author?.kind === "agent"),
			)?.kind === "assigned";
	const walk = (value: unknown, visitor: boolean): unknown => {
		if (typeof value !== "object" || value === null) return value;
		if ("asymmetricMatch" in value) return value;
		if (Array.isArray(value))
			return value
				.filter((one, at) => !(visitor && isIt(one ?? {}) && isSilent(value, at)))
				.map((one) => walk(one, visitor));
		const walked = Object.fromEntries(
			Object.entries(value).map(([key, one]) => [
				key,
				walk(one, visitor || key === "visitors"),
			]),
		);
		if (isIt(walked))
			return { ...walked, audience: expect.stringMatching(/^(all|staff)$/) };
		const state = walked.state as { since?: number } | undefined;
		return visitor && state?.since === startedAt
			? {
					...walked,
					lastSeq: expect.any(Number),
					state: { ...state, since: expect.any(Number) },
				}
			: walked;
	};
	return walk(seen, false) as Seen;
}

/**
 * The earlier program said that people are called wherever nobody was there. Today's says it only where the shop has
 * set hours, which no site of the large database has (NT6).
 */
function withNobodyCalled<Value>(seen: Value): Value {
	if (typeof seen !== "object" || seen === null) return seen;
	if (Array.isArray(seen)) return seen.map(withNobodyCalled) as Value;
	if ("asymmetricMatch" in seen) return seen;
	const walked = Object.entries(seen).map(([key, value]) => [
		key,
		key === "availability" && value?.kind === "called"
			? { ...value, kind: "unattended" }
			: withNobodyCalled(value),
	]);
	return Object.fromEntries(walked) as Value;
}

/** What is counted is computed anew by each program: the tenth digit of a share is nobody's data. */
function nearly<Value>(seen: Value): Value {
	if (typeof seen === "number" && !Number.isInteger(seen))
		return expect.closeTo(seen, 9) as Value;
	if (typeof seen !== "object" || seen === null) return seen;
	if (Array.isArray(seen)) return seen.map(nearly) as Value;
	const near = Object.entries(seen).map(([key, value]) => [
		key,
		// What these windows speak is today's program, and none of the data.
		key === "protocol" ? PROTOCOL : nearly(value),
	]);
	return Object.fromEntries(near) as Value;
}
